"""Finds the controls of a live figure and moves each one as a reader would."""

# What a reader sees change: drawings, numbers, ledger and sentence, but not the controls themselves.
SEEN = """
(figure) => {
  const all = (name) => [...figure.querySelectorAll(`.lf-live ${name}`)];
  const text = (name) => all(name).map((it) => it.textContent).join(" ");
  return {
    drawing: all(".lf-panel > svg").map((it) => it.innerHTML).join(""),
    text: [".lf-readouts", ".lf-ledger", ".lf-sentence"].map(text).join(" "),
  };
}
"""


def seen(figure):
    """What the figure shows now: its drawing and its text."""
    return figure.evaluate(SEEN)


def controls(figure):
    """(name, move) of every control; `move()` moves it once, by the keyboard or by a click."""
    found = []
    for i, slider in enumerate(figure.locator(".lf-live input[type=range]").all()):
        found.append((f"slider {i}", lambda slider=slider: press_arrow(slider)))
    for i, point in enumerate(figure.locator(".lf-live .lf-handle").all()):
        found.append((f"point {i}", lambda point=point: press_both_ways(point)))
    for i, switch in enumerate(figure.locator(".lf-live input[type=checkbox]").all()):
        found.append((f"switch {i}", switch.click))
    for i, radio in enumerate(figure.locator(".lf-live input[type=radio]:not(:checked)").all()):
        found.append((f"choice {i}", radio.click))
    for i, menu in enumerate(figure.locator(".lf-live select:visible").all()):
        found.append((f"menu {i}", lambda menu=menu: choose_another(menu)))
    for button in figure.locator(".lf-live button").all():
        found.append((f"button {button.text_content()}", lambda button=button: press_button(figure, button)))
    return found


def press_both_ways(point):
    """One step up and one to the right: some points move along one axis only."""
    point.press("ArrowUp")
    point.press("ArrowRight")


def press_arrow(slider):
    """One step up, or down where the slider stands at its end."""
    at_end = slider.evaluate("(it) => Number(it.value) >= Number(it.max)")
    slider.press("ArrowLeft" if at_end else "ArrowRight")


def choose_another(menu):
    """The next line of a menu, or the one before where the last is chosen; a menu of one line stays."""
    count, at = menu.evaluate("(it) => [it.options.length, it.selectedIndex]")
    menu.select_option(index=at + 1 if at + 1 < count else max(at - 1, 0))


def press_button(figure, button):
    """Presses a button; one that has nothing to do yet gets something to do first, and again afterwards."""
    before = seen(figure)
    if button.get_attribute("aria-disabled") != "true":
        button.click()
        if seen(figure) != before:
            return
    first = {"Back to the first weights": "Make the update", "Next": "Start over"}
    other = figure.get_by_role("button", name=first.get(button.text_content(), "Next"), exact=True)
    other.click()
    prepared = seen(figure)
    button.click()
    assert seen(figure) != prepared
    other.click()
