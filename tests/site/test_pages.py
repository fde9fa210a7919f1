"""Every built page in a real browser without network: nothing asked for, missing, too wide or too heavy."""

import re

import pytest

from gradecheck.course.course import load_course
from tests.folders import REPOSITORY
from tests.site.axe import REPEATED, serious
from tests.site.built_site import MEET_FIGURES, NOT_BUILT, PAGES, SITE, Watch, visit
from tests.site.figure_driver import controls, seen

# Each chapter's page of exercises is made as the next one's, and so is its page of solutions: by day three of
# each are looked at, a short one, the longest and the last.
OF_ONE_KIND = re.compile(r"(exercises|solutions)/ch(?!01|06|14)")
BY_DAY = [name for name in PAGES if not OF_ONE_KIND.match(name)]
BY_NIGHT = [pytest.param(name, marks=pytest.mark.nightly) for name in PAGES if name not in BY_DAY]
FIGURE_PAGES = [name for name in PAGES if 'class="live-figure' in (SITE / name).read_text(encoding="utf-8")]

# Fonts and figures may still be on their way when the page has loaded.
SETTLED = """
() => {
  if (document.readyState !== "complete" || document.fonts.status !== "loaded") return false;
  return [...document.querySelectorAll("figure.live-figure")].every((it) => it.classList.contains("is-live"));
}
"""
# A section that nobody is near is not laid out, and cuts off what sticks out: tests look at whole pages.
WHOLE = ".bd-article section { content-visibility: visible !important }"
# The elements that stick out, but for those inside something that scrolls or cuts off.
WIDER = """
() => {
  const cuts = (it) => getComputedStyle(it).overflowX !== "visible";
  const kept = (it) => it && it !== document.body && (cuts(it) || kept(it.parentElement));
  const out = (it) => it.getClientRects().length && it.getBoundingClientRect().right > innerWidth + 1;
  return [...document.querySelectorAll("body *")].filter((it) => out(it) && !kept(it.parentElement))
    .map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute("class")}: ${it.textContent.slice(0, 30)}`)
    .slice(0, 4).join(", ");
}
"""


ASSETS = (
    "a page needs another host, or misses a file; for formulas run `npm ci --prefix book` and build again"
)


def test_the_book_is_built():
    assert PAGES, NOT_BUILT


def open_page(page, site, name, until="load"):
    watch = Watch(page, site)
    visit(page, f"{site}/{name}", until)
    page.evaluate(MEET_FIGURES)
    page.wait_for_function(SETTLED)
    return watch


@pytest.fixture(scope="module")
def opened(request, context, site):
    """A page, opened once for all tests that only look at it, and the watch on what it asked for."""
    page = context.new_page()
    watch = open_page(page, site, request.param, until="networkidle")
    page.add_style_tag(content=WHOLE)
    yield page, watch
    page.close()


@pytest.fixture
def reader(opened):
    """The page on a screen of a desk, whatever another test made of it."""
    page, watch = opened
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="screen", color_scheme="light")
    return page, watch


def of_pages(names):
    return pytest.mark.parametrize("opened", names, indirect=True)


@of_pages([*BY_DAY, *BY_NIGHT])
def test_page_asks_no_other_host_and_fits_every_screen(reader):
    page, watch = reader
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_timeout(50)
            wide = page.evaluate("document.scrollingElement.scrollWidth")
            assert wide <= width, (
                f"{page.url} is {wide} px wide on a screen of {width} px: {page.evaluate(WIDER)}"
            )

    assert watch.problems == [], ASSETS


@of_pages(BY_DAY)  # at night `test_accessibility` has all of them
def test_axe_finds_nothing_serious(reader):
    page, _ = reader

    assert serious(page, REPEATED) == []


@pytest.mark.parametrize("name", FIGURE_PAGES[1:2])
def test_section_is_laid_out_and_its_formulas_fit_when_a_reader_comes_near(page, site, name):
    page.set_viewport_size({"width": 375, "height": 800})
    open_page(page, site, name)
    last = page.locator(".bd-article > section > section").last
    formulas = page.locator(".bd-article > section > section mjx-container")
    assert formulas.last.get_attribute("data-size") is None

    page.evaluate("() => document.querySelector('.bd-article').scrollIntoView(false)")
    formulas.last.scroll_into_view_if_needed()

    page.wait_for_function("(it) => it.dataset.size", arg=formulas.last.element_handle())
    assert last.evaluate("(it) => it.checkVisibility({ contentVisibilityAuto: true })")


# Formulas within a line of text that are wider than the line.
CUT_OFF = """
() => [...document.querySelectorAll('.bd-article mjx-container:not([display="true"])')].filter((it) => {
  let line = it.parentElement;
  while (getComputedStyle(line).display.startsWith("inline")) line = line.parentElement;
  return it.getBoundingClientRect().right > line.getBoundingClientRect().right + 1 && !it.closest("table");
}).map((it) => it.textContent)
"""


@of_pages(FIGURE_PAGES)
def test_no_formula_in_a_line_is_cut_off_on_a_telephone(reader):
    page, _ = reader
    page.set_viewport_size({"width": 375, "height": 800})
    page.wait_for_timeout(200)

    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_formula_is_set_in_the_page_as_it_is_sent(name):
    """No program has to run first: there is no TeX left, and nothing that MathJax did not understand."""
    html = (SITE / name).read_text(encoding="utf-8")
    formulas = len(re.findall('<(?:span|div) class="math ', html))

    assert html.count("<mjx-container") == formulas
    assert "mjx-merror" not in html
    assert "tex-chtml.js" not in html


@pytest.mark.parametrize("name", FIGURE_PAGES[:1])
@pytest.mark.parametrize("press", ["right", "Enter"])
def test_formula_has_its_menu_and_what_the_menu_and_its_speech_load(page, site, name, press):
    """What a reader may switch on in the menu of a formula, and what a rarer TeX command needs."""
    watch = open_page(page, site, name)
    formula = page.locator("article mjx-container").first
    if press == "right":
        formula.click(button="right")
    else:
        formula.focus()
        page.keyboard.press(press)
    page.locator(".CtxtMenu_Menu", has_text="Copy to Clipboard").first.wait_for()
    parts = ["a11y/explorer", "a11y/complexity", "output/svg", "ui/safe", "[tex]/boldsymbol", "[tex]/cancel"]

    # The rules of speech come last, after the program that speaks.
    with page.expect_response("**/sre/mathmaps/en.json") as rules:
        page.evaluate("(parts) => MathJax.loader.load(...parts)", parts)
    assert rules.value.ok

    assert watch.problems == [], ASSETS


@pytest.mark.parametrize("name", FIGURE_PAGES[:1])
def test_what_a_reader_has_chosen_in_the_menu_holds_on_every_page(browser, site, name):
    page = browser.new_page()  # with a storage of its own
    page.add_init_script("localStorage['MathJax-Menu-Settings'] = JSON.stringify({ renderer: 'SVG' })")
    open_page(page, site, name)

    page.wait_for_function("!document.querySelector('mjx-container:not([data-live])')")

    assert page.locator("article mjx-container").first.get_attribute("jax") == "SVG"
    page.close()


@of_pages(FIGURE_PAGES)
def test_every_control_of_every_figure_changes_what_is_seen(reader):
    page, watch = reader
    for figure in page.locator("figure.live-figure").all():
        module = figure.get_attribute("data-figure")
        drawn = said = False
        assert controls(figure), f"{module} has nothing to move"
        for control, move in controls(figure):
            before = seen(figure)
            move()
            after = seen(figure)
            assert after != before, f"{page.url}: nothing changes in {module} when {control} is moved"
            drawn |= after["drawing"] != before["drawing"]
            said |= after["text"] != before["text"]
        assert drawn, f"{page.url}: the drawing of {module} never changes"
        assert said, f"{page.url}: the text of {module} never changes"

    assert watch.problems == []


@of_pages(FIGURE_PAGES)
def test_paper_shows_the_still(reader):
    page, _ = reader
    for figure in page.locator("figure.live-figure").all():
        assert not figure.locator(".lf-still").is_visible()

    page.emulate_media(media="print")

    for figure in page.locator("figure.live-figure").all():
        assert figure.locator(".lf-still").is_visible()
        assert not figure.locator(".lf-live").is_visible()
        assert figure.locator(".lf-still svg").first.bounding_box()["height"] > 100


@pytest.mark.parametrize("name", FIGURE_PAGES)
def test_reader_without_javascript_sees_the_still(browser, site, name):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/{name}")

    assert page.locator("figure.live-figure .lf-still").first.is_visible()
    page.close()


@pytest.mark.parametrize("name", FIGURE_PAGES[:1])
def test_figures_live_in_a_page_opened_from_disk(page, name):
    """Who opens the built book by a double click has no server, and browsers refuse modules there."""
    visit(page, (SITE / name).as_uri())

    page.evaluate(MEET_FIGURES)
    page.wait_for_function(SETTLED)
    assert page.locator(".lf-live").count() == page.locator("figure.live-figure").count()


@pytest.mark.parametrize("name", FIGURE_PAGES[:1])
def test_colours_follow_the_switch_of_the_theme(page, site, name):
    open_page(page, site, name)
    ink = "() => getComputedStyle(document.querySelector('.lf-live .lf-title')).color"
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    light = page.evaluate(ink)

    page.evaluate("document.documentElement.dataset.theme = 'dark'")

    assert page.evaluate(ink) != light


@pytest.mark.parametrize("name", FIGURE_PAGES)
def test_page_carries_no_widget_state(name):
    """The state would repeat the whole source of each figure, for a runtime that is not there."""
    assert "vnd.jupyter.widget-state" not in (SITE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("chapter", load_course(REPOSITORY).chapters, ids=lambda chapter: chapter.name)
def test_every_message_of_the_checker_links_to_a_place_that_is_there(chapter):
    html = (SITE / "book" / f"{chapter.name}.html").read_text(encoding="utf-8")
    for exercise in chapter.exercises:
        address = chapter.section(exercise.name)
        assert f"/book/{chapter.name}.html#exercise-{exercise.name}" in address
        assert f'id="{address.partition("#")[2]}"' in html


def weight(name):
    """Bytes of a page: its HTML, its pictures, and the scripts of its figures."""
    html = (SITE / name).read_text(encoding="utf-8")
    parts = set(re.findall(r"_images/[\w.-]+", html))
    parts |= {f"_static/figures/{figure}.js" for figure in re.findall(r'data-figure="(\w+)"', html)}
    return len(html.encode()) + sum((SITE / part).stat().st_size for part in parts)


@pytest.mark.parametrize("name", PAGES)
def test_page_is_light(name):
    """Two megabytes, beside what all pages share: a page should open at once on a slow line."""
    assert weight(name) <= 2_000_000
