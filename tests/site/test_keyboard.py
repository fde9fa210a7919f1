"""Keyboard alone: Tab reaches all that can be used on a page, shows where it is, and goes out at the end."""

import pytest

from tests.site.built_site import MEET_FIGURES, visit
from tests.site.editors.driver import CHAPTER, PATIENCE

# What changes by degrees would look the same at first.
AT_ONCE = "* { transition: none !important; animation: none !important; }"
# Editors of a chapter come when a reader is near the first.
COME = """
() => [...document.querySelectorAll(".exercise-editor, .exercise-cell")]
  .every((it) => it.querySelector(".cm-content"))
"""
# How an element and those around it look, by which a reader sees that it has the focus.
LOOKS = """
() => {
  const looks = ["outlineStyle", "outlineWidth", "boxShadow", "stroke", "visibility", "opacity",
    "borderColor"];
  const look = (it, part) => looks.map((name) => getComputedStyle(it, part)[name]).join();
  const around = (it) => [it, it.parentElement, it.parentElement.parentElement, ...it.children,
    it.closest(".cm-editor, label") ?? it];
  window.look = (it) => around(it).map((each) => look(each) + look(each, "::before")).join();
  window.met = new Map(); // whether an element looked otherwise while it had the focus
  window.last = undefined;
}
"""
# Where the focus is, and whether the element that had it before looks otherwise now. An editor hears of its
# focus a moment later.
STEP = """
async () => {
  const it = document.activeElement;
  const isEditor = Boolean(it.closest(".cm-content"));
  if (isEditor || last?.isEditor) await new Promise((resume) => setTimeout(resume, 60));
  if (last) met.set(last.it, met.get(last.it) || last.focused !== look(last.it));
  if (it === document.body) return "out";
  last = { it, isEditor, focused: look(it) };
  return isEditor ? "editor" : "page";
}
"""
# Everything that a pointer could use; arrow keys go from one radio button of a group to the next.
USABLE = """
() => {
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
  const usable = (it) => it.tabIndex >= 0 && !it.disabled
    && !it.matches("[type=hidden], [type=radio]:not(:checked)")
    && it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length;
  return [...document.querySelectorAll(kinds)].filter(usable);
}
"""
NAMED = "(them) => them.map((it) => it.outerHTML.slice(0, 120))"


def open_whole(page, address):
    """Open a page, and wait for everything on it that comes when a reader is near."""
    page.set_default_timeout(PATIENCE)
    visit(page, address)
    page.locator(".exercise-toolbar, .exercise-editor").first.scroll_into_view_if_needed()
    page.wait_for_function(COME)
    page.evaluate(MEET_FIGURES)
    page.add_style_tag(content=AT_ONCE)
    page.evaluate("scrollTo(0, 0)")


def tab_through(page):
    """Press Tab until the focus has left the page, Escape in editors: how often, and in how many editors."""
    page.evaluate(LOOKS)
    presses = editors = 0
    while True:
        page.keyboard.press("Tab")
        presses += 1
        where = page.evaluate(STEP)
        if where == "out":
            return presses, editors
        if where == "editor":
            editors += 1
            page.keyboard.press("Escape")


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [f"exercises/{CHAPTER}.html", pytest.param(f"book/{CHAPTER}.html", marks=pytest.mark.nightly)],
)
def test_tab_reaches_everything_and_shows_where_it_is(page, site, name):
    open_whole(page, f"{site}/{name}")

    presses, editors = tab_through(page)

    assert presses > 50
    assert editors == page.locator(".cm-content").count()
    assert page.evaluate(f"({NAMED})(({USABLE})().filter((it) => !met.has(it)))") == []
    assert page.evaluate(f"({NAMED})([...met.keys()].filter((it) => !met.get(it)))") == []
