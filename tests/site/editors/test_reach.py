"""Everybody can use the editors: by keyboard, on a telephone, on dark pages, without JavaScript."""

import pytest

from tests.site.axe import serious
from tests.site.editors.driver import EXERCISE, PAGE, RIGHT, Reader


def test_keyboard_alone_writes_checks_and_leaves_the_editor(reader):
    keyboard = reader.page.keyboard
    reader.cell().locator(".cm-content").focus()
    keyboard.press("Control+a")
    keyboard.insert_text(RIGHT)
    keyboard.press("Control+Enter")
    assert "passed" in reader.verdict()

    reader.cell().locator(".cm-content").focus()
    keyboard.press("Escape")
    keyboard.press("Tab")

    focused = reader.page.evaluate("document.activeElement.textContent")
    assert focused == "Check"


def test_tab_indents_within_the_editor(reader):
    reader.write("x")
    reader.page.keyboard.press("Home")

    reader.page.keyboard.press("Tab")

    assert reader.text().startswith("    x")


def test_every_character_can_be_typed(reader):
    """A page has shortcuts of its own, such as "/" for the search, which an editor has to keep from it."""
    characters = "".join(chr(code) for code in range(33, 127))
    reader.write("x")

    reader.page.keyboard.type(characters)

    assert reader.text() == f"x{characters}"


def test_new_line_keeps_the_indentation(reader):
    reader.cell().locator(".cm-content").click()
    reader.page.keyboard.press("Control+a")
    reader.page.keyboard.type("if True:\nx = 1")

    assert reader.text() == "if True:\n    x = 1"


def test_editor_says_what_it_is_and_how_to_leave_it(reader):
    content = reader.cell().locator(".cm-content")

    assert content.get_attribute("aria-label") == f"Your answer: {EXERCISE}"
    described = reader.page.locator(f"#{content.get_attribute('aria-describedby')}")
    assert "Press Escape and then Tab to leave the editor." in described.text_content()


def test_verdict_is_read_aloud(reader):
    reader.solve_and_check(RIGHT)

    assert reader.cell().locator("[role=status]").inner_text() == f"{EXERCISE}: passed."


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_fits_and_its_colours_are_told_apart(browser, site, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    reader = Reader(context.new_page()).open(f"{site}/{PAGE}")
    reader.write(RIGHT)

    assert reader.page.evaluate("document.scrollingElement.scrollWidth") <= width
    contrast = reader.page.evaluate(CONTRAST)
    assert {name: ratio for name, ratio in contrast.items() if ratio < 4.5} == {}
    context.close()


# Contrast of every kind of letter in the first editor against what is behind it.
CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (c) => {
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = rgb(c).map((v) => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (it) => {
    const colour = getComputedStyle(it).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? behind(it.parentElement) : colour;
  };
  const found = {};
  const letters = ".cm-line, .cm-line span, .xe-state, .xe-cell, .xe-button, .cm-gutterElement";
  for (const it of document.querySelector(".xe").querySelectorAll(letters)) {
    if (!it.textContent.trim() || it.disabled) continue;
    const [a, b] = [light(getComputedStyle(it).color), light(behind(it))].sort((x, y) => y - x);
    found[it.className || it.tagName] = (a + 0.05) / (b + 0.05);
  }
  return found;
}
"""


def test_without_javascript_the_page_is_readable_and_the_notebook_is_a_link(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{PAGE}")

    assert page.get_by_text("def numerical_derivative(f, x, h=1e-5):").first.is_visible()
    assert page.locator('a[href$=".ipynb"]').count() > 0
    context.close()


def test_without_javascript_code_is_on_a_light_ground_whatever_the_system_prefers(browser, site):
    """Nobody has chosen a theme then, and letters are black."""
    grounds = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{site}/{PAGE}")
        grounds.add(page.locator(".cell_input").first.evaluate("it => getComputedStyle(it).backgroundColor"))
        context.close()
    assert len(grounds) == 1


def test_without_webassembly_the_page_says_so_and_the_notebook_is_at_hand(profile, site):
    page = profile.new_page()
    page.add_init_script("delete globalThis.WebAssembly")
    reader = Reader(page).open(f"{site}/{PAGE}")

    reader.cell().get_by_role("button", name="Check").click()
    reader.finished(reader.cell())

    assert "this browser has no WebAssembly" in reader.status()
    assert page.get_by_role("button", name="Download notebook").is_visible()


def garbled(route):
    text = route.fetch().text()
    route.fulfill(content_type="text/javascript", body=f"{text[:5000]}AAAABBBB{text[5008:]}")


def absent(route):
    route.fulfill(status=404, body="")


def another_page(route):
    route.fulfill(content_type="text/html", body="<html>Sign in to this network</html>")


@pytest.mark.parametrize(
    ("file", "answer", "reason"),
    [
        pytest.param("course-*-0.js", garbled, 'the part "course" of it is damaged', marks=pytest.mark.slow),
        pytest.param("core-*-2.js", absent, "-2.js could not be loaded", marks=pytest.mark.nightly),
        pytest.param("core-*-2.js", another_page, "-2.js is damaged", marks=pytest.mark.nightly),
        pytest.param("index.js", absent, "index.js could not be loaded", marks=pytest.mark.nightly),
        pytest.param("index.js", another_page, "index.js is damaged", marks=pytest.mark.nightly),
    ],
)
def test_engine_with_a_bad_file_says_at_once_which_and_what_to_do(browser, site, file, answer, reason):
    context = browser.new_context(service_workers="block")
    reader = Reader(context.new_page()).open(f"{site}/{PAGE}")
    reader.page.route(f"**/engine/{file}", answer)

    reader.cell().get_by_role("button", name="Check").click()
    reader.finished(reader.cell())

    said = reader.status()
    assert said.startswith("Python could not be started: ")
    assert reason in said
    assert said.endswith("Try again; if it fails again, download the notebook and solve it in Jupyter.")
    context.close()


@pytest.mark.nightly
def test_bad_file_of_the_engine_that_was_kept_is_asked_for_again(profile, site):
    page = profile.new_page()
    reader = Reader(page).open(f"{site}/{PAGE}")
    page.route("**/core-*-2.js", another_page)
    reader.cell().get_by_role("button", name="Check").click()
    reader.finished(reader.cell())
    page.unroute("**/core-*-2.js")

    assert "passed" in reader.solve_and_check(RIGHT)


@pytest.mark.nightly
def test_page_whose_editors_cannot_be_opened_says_so(browser, site):
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/editors/ch01_*.js", absent)
    page.goto(f"{site}/{PAGE}")

    said = page.locator(".exercise-toolbar [role=alert]").inner_text()

    assert said.startswith("The editors could not be opened: ch01_")
    assert said.endswith("download the notebook and solve it in Jupyter.")
    context.close()


def test_page_of_progress_shows_what_has_passed_and_the_next_step(reader, site):
    reader.solve_and_check(RIGHT)
    page = reader.page.context.new_page()

    page.goto(f"{site}/book/progress.html")

    progress = page.locator(".course-progress")
    progress.get_by_text("1 of", exact=False).first.wait_for()
    assert "1 of 6" in progress.inner_text()
    assert "Next: numerical_gradient, chapter 1." in progress.inner_text()


def test_axe_finds_nothing_serious_in_a_page_with_an_editor_and_a_panel(reader):
    reader.solve_and_check("def numerical_derivative(f, x, h=1e-5):\n    return 0.0\n")
    assert serious(reader.page) == []

    reader.write(RIGHT)  # the panel is about an older answer then

    assert "xe-old" in reader.cell().locator(".xe-panel").get_attribute("class")
    assert serious(reader.page) == []
