"""A word, a reference and the letters of a formula are explained beside them: for a mouse, for a keyboard."""

import pytest

from tests.site.built_site import visit

CHAPTER = "book/ch06_backpropagation.html"
WORD = "article a.reference:has(> .term)"
EQUATION = 'article a.reference[href^="#equation-"]'


@pytest.fixture(scope="module")
def opened(context, site):
    """The chapter that all of them look at."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, f"{site}/{CHAPTER}")
    yield page
    page.close()


@pytest.fixture
def chapter(opened):
    """The chapter at its beginning, where nothing is explained yet."""
    opened.keyboard.press("Escape")
    opened.mouse.move(0, 0)
    opened.evaluate("document.activeElement.blur()")
    opened.evaluate("scrollTo(0, 0)")
    assert not opened.locator(".definition-tip").is_visible()
    return opened


def test_mouse_over_a_word_shows_its_definition_and_escape_hides_it(chapter):
    word = chapter.locator(WORD, has_text="central difference").first
    word.hover()
    tip = chapter.locator(".definition-tip")
    tip.wait_for()

    assert "A slope measured from one value on each side of a point." in tip.inner_text()

    chapter.keyboard.press("Escape")
    assert not tip.is_visible()


def test_keyboard_on_a_word_shows_its_definition_to_eyes_and_to_screen_readers(chapter):
    word = chapter.locator(WORD, has_text="central difference").first
    word.focus()
    chapter.keyboard.press("Shift+Tab")
    chapter.keyboard.press("Tab")
    chapter.locator(".definition-tip").wait_for()

    assert word.get_attribute("aria-describedby") == chapter.locator("[role=tooltip]").get_attribute("id")

    chapter.keyboard.press("Tab")
    assert word.get_attribute("aria-describedby") is None


def test_reference_to_an_equation_shows_the_equation(chapter):
    chapter.locator(EQUATION).first.hover()
    tip = chapter.locator(".definition-tip mjx-container")
    tip.wait_for()

    assert tip.is_visible()


@pytest.fixture
def delta(chapter):
    """The first formula that is a single delta."""
    formula = chapter.locator(r'mjx-container[data-tex="\\delta^l"]').first
    formula.scroll_into_view_if_needed()
    return formula


def test_mouse_over_a_formula_shows_what_its_letters_mean(chapter, delta):
    delta.hover()
    letters = chapter.locator(".definition-tip .definition-letters")
    letters.wait_for()

    assert "error" in letters.inner_text()


def test_keyboard_on_a_formula_shows_what_its_letters_mean(chapter, delta):
    delta.focus()
    chapter.keyboard.press("Shift+Tab")
    chapter.keyboard.press("Tab")
    chapter.locator(".definition-tip .definition-letters").wait_for()

    assert delta.get_attribute("aria-describedby") == "definition-tip"
