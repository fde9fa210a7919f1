import base64
import hashlib
import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from gradecheck.diagnosing.finding import Entry, MarkedLine
from gradecheck.reporting.html_report import render
from gradecheck.reporting.panel import render_panel, render_problem
from tests import made_reports as made


class Reader(HTMLParser):
    """Collects tags with their attributes, and checks that every tag is closed in order."""

    VOID = {"meta", "rect", "path", "input"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


PANELS = {
    "passed": made.passed(),
    "failed": made.failed(),
    "not finite": made.failed(made.NOT_FINITE),
    "raised": made.failed(made.RAISED),
    "shared": made.failed(made.SHARED),
    "not attempted": made.not_attempted(),
    "not checked": made.not_checked(),
    "checker error": made.checker_error(),
}


PAGES = {
    "report": render(made.mixed()),
    "problem": render_problem("the course has no exercise `f`."),
    **{
        name: render_panel(exercise, footer="seed 1", details="Traceback")
        for name, exercise in PANELS.items()
    },
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_page_asks_no_host_for_anything_and_runs_nothing(page):
    reader = Reader(page)
    for tag, attributes in reader.tags:
        assert tag not in ("script", "link", "img", "iframe", "object", "base")
        assert not [name for name in attributes if name == "src" or name.startswith("on")]
        if "href" in attributes:
            assert attributes["href"].startswith(("#", "https://github.com/"))
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_learners_text_is_text_and_nothing_else(page):
    assert "<script>" not in page
    assert not set(page) & set("\x1b\x00\u202e")


def test_hostile_text_is_shown_as_it_is_read():
    assert "ValueError: &lt;script&gt;alert(1)&lt;/script&gt;red &amp; evil\non two lines" in render(
        made.mixed()
    )


class TestClass:
    """The page of a class: contents, frequent mistakes, a search, and no script but ours."""

    PAGE = render(made.of_a_class())

    def test_contents_lead_to_every_learner_and_every_answer(self):
        reader = Reader(self.PAGE)
        ids = [a["id"] for _, a in reader.tags if "id" in a]
        links = [a["href"] for tag, a in reader.tags if tag == "a" and a.get("href", "").startswith("#")]
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in links} <= set(ids)
        assert '<a href="#s1">Ann Müller</a>' in self.PAGE
        assert 'aria-label="sigmoid: failed"' in self.PAGE

    def test_only_script_is_ours_and_the_policy_names_its_digest(self):
        (script,) = re.findall(r"<script>(.*?)</script>", self.PAGE, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"script-src 'sha256-{digest}'" in html.unescape(self.PAGE)
        assert self.PAGE.count("<script") == 1
        assert "&lt;script&gt;alert(1)" in self.PAGE

    def test_frequent_mistakes_and_what_was_not_checked_are_listed(self):
        assert re.search(r"<strong>1 &times;</strong> gives nan in <code>a</code>", self.PAGE)
        assert "<li>h/fay.zip: is an archive. Unpack it.</li>" in self.PAGE

    def test_run_that_goes_on_says_so(self):
        assert "2 of 4 files are not checked yet" in render(made.unfinished(2))

    @pytest.mark.parametrize(
        ("words", "shown"), [("muller", 1), ("gives nan", 2), ("", 6), ("nobody", 0), ("cem sigmoid", 2)]
    )
    def test_search_leaves_the_learners_that_have_all_words(self, words, shown, browser, tmp_path):
        (tmp_path / "r.html").write_text(self.PAGE, encoding="utf-8")
        page = browser.new_page()
        faults = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto((tmp_path / "r.html").as_uri())
        page.fill("#search", words)
        assert page.locator("main > section[id]:visible").count() == shown
        assert faults == []
        page.close()

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_phone_shows_it_without_a_scroll_of_the_page(self, scheme, browser, tmp_path):
        (tmp_path / "r.html").write_text(self.PAGE, encoding="utf-8")
        page = browser.new_page(viewport={"width": 390, "height": 800}, color_scheme=scheme)
        page.goto((tmp_path / "r.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.close()


def test_browser_is_told_to_load_nothing():
    policy = [a["content"] for tag, a in Reader(render(made.mixed())).tags if "http-equiv" in a]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_same_report_gives_the_same_bytes():
    assert render(made.mixed()) == render(made.mixed())


@pytest.mark.parametrize("piece", ["yours", "expected", "-0.413244", "-0.826488", "dW[1][0]"])
def test_worst_entries_stand_side_by_side(piece):
    table = re.search(
        r'<table class="gck-entries">.*?</table>', render_panel(made.failed()), re.DOTALL
    ).group()
    assert piece in table


def test_numbers_have_as_many_digits_as_tell_them_apart():
    panel = render_panel(made.failed())
    assert ">1.0000000001<" in panel
    assert ">1.0000000002<" in panel


@pytest.mark.parametrize(
    ("yours", "expected", "shown"),
    [
        (float("nan"), 1.0, "nan"),
        (3, 4.0, "3"),
        (True, False, "True"),
        ("a list", 1.0, "&#39;a list&#39;"),
        (10**60, 1, "100000000000000...000000000000000 (61 characters)"),
        pytest.param(
            1 << 40_000, 1, "0x1000000000000...000000000000000 (10003 characters)", id="40,001 bits"
        ),
    ],
)
def test_every_kind_of_entry_is_shown(yours, expected, shown):
    different = replace(made.TRANSPOSED.different, worst=(Entry((), yours, expected),))
    finding = replace(made.TRANSPOSED, different=different)
    assert f'<td class="gck-yours">{shown}</td>' in render_panel(made.failed(finding))


def test_picture_has_a_square_for_each_entry_and_says_it_in_words():
    panel = render_panel(made.failed())
    assert panel.count('class="gck-right"') == 8
    assert panel.count('class="gck-wrong"') == 4
    assert 'aria-label="4 of 12 entries of dW are wrong"' in panel


SECTION = "https://ada.github.io/course/book/ch06_backpropagation.html#exercise-layer_gradients"


def test_failed_answer_links_to_where_the_book_derives_it():
    panel = render_panel(made.failed(section=SECTION))

    assert (
        f'<a href="{SECTION}" target="_blank" rel="noopener">Where <code>layer_gradients</code> is' in panel
    )


def test_link_within_the_book_stays_in_its_window():
    panel = render_panel(made.failed(section="../book/ch06.html#exercise-f"))

    assert '<a href="../book/ch06.html#exercise-f">' in panel


@pytest.mark.parametrize("exercise", [made.passed(section=SECTION), made.failed()], ids=["passed", "no book"])
def test_no_link_where_nothing_is_wrong_or_no_book_is_known(exercise):
    assert "In the book" not in render_panel(exercise)


def test_hints_open_one_inside_the_other():
    body = render_panel(made.failed()).split("</style>")[1]
    places = [body.index(f"Hint {n} of 3") for n in (1, 2, 3)]
    assert places == sorted(places)
    assert "</details>" not in body[places[0] : places[2]]
    assert '<details class="gck-hint">' in body
    assert " open" not in "".join(re.findall(r"<details[^>]*>", body))


@pytest.mark.parametrize("exercise", [made.passed(), made.checker_error()], ids=["passed", "checker error"])
def test_hints_of_an_answer_that_needs_none_are_not_shown(exercise):
    assert "Hint" not in render_panel(replace(exercise, hints=made.HINTS))


def test_likely_cause_is_said_once():
    assert render_panel(made.failed()).count(made.TRANSPOSED.likely_cause) == 1


def test_remaining_causes_are_listed():
    panel = render_panel(made.failed(made.NOT_FINITE))
    assert "Each of these would explain it." in panel
    assert all(f"<li>{sentence}</li>" in panel for sentence in made.NOT_FINITE.candidates)


def test_exception_shows_what_and_where_without_a_click():
    panel = render_panel(made.failed(made.RAISED)).split("</style>")[1]
    assert panel.index("cell 7, line 3: return delta @ W") < panel.index("<details")


def test_what_python_said_keeps_its_lines_and_a_sentence_of_ours_does_not():
    quoted = render_panel(made.failed(made.RAISED)).split("</style>")[1]
    assert "<dt>what</dt><dd>ValueError" in quoted
    assert "gck-said" not in quoted


def test_reason_and_next_step_are_shown_whole_and_without_a_click():
    panel = render_panel(replace(made.failed(made.SHARED), hints=())).split("</style>")[1]
    assert '<dd class="gck-said">a change of the result would change <code>grad</code> too' in panel
    assert "<strong>Next step.</strong> Return a new array." in panel
    assert "<details" not in panel


def test_name_between_backquotes_is_set_as_code():
    assert "<code>dW</code> differs from the gradient" in render_panel(made.failed())


def test_unpaired_backquote_stays():
    assert "a ` alone" in render_problem("a ` alone")


def test_unpaired_backquote_lets_no_markup_through():
    assert "a ` &lt;b&gt;alone&lt;/b&gt;" in render_problem("a ` <b>alone</b>")


def test_untouched_stub_is_met_politely():
    assert "Write your answer in the cell above" in render_panel(made.not_attempted())


def test_fault_of_ours_is_called_ours_and_its_traceback_is_folded():
    panel = render_panel(made.checker_error(), details="Traceback: KeyError").split("</style>")[1]
    assert "This is our fault, not yours; it costs no points." in panel
    assert panel.index("<details") < panel.index("Traceback: KeyError")


def test_styles_of_the_panel_touch_nothing_else_in_the_notebook():
    css = re.search(r"<style>(.*?)</style>", render_panel(made.passed()), re.DOTALL).group(1)
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    selectors = [s.strip() for block in re.findall(r"([^{}]+)\{", css) for s in block.split(",")]
    assert len(selectors) > 20
    assert all(s.startswith(".gck") for s in selectors)


def test_names_of_exercises_lead_to_their_findings():
    reader = Reader(render(made.mixed()))
    targets = {a["href"][1:] for _, a in reader.tags if a.get("href", "").startswith("#")}
    assert targets == {a["id"] for _, a in reader.tags if "id" in a}
    assert "s1-layer_gradients" in targets


def test_file_in_which_no_points_can_be_had_has_an_empty_bar():
    page = render(made.report(made.submission(made.checker_error())))
    assert 'aria-label="0 of 0 points"><span style="width: 0%">' in page


def test_points_are_a_bar_with_words():
    assert 'aria-label="1 of 14 points"><span style="width: 7%">' in render(made.mixed())


@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_report_fits_and_can_be_read(browser, tmp_path, width, scheme):
    """Unfolded: no sideways scrolling, no request, and text that stands out (WCAG: 4.5)."""
    (tmp_path / "report.html").write_text(render(made.mixed()), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 600}, color_scheme=scheme)
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.goto((tmp_path / "report.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert requests == [(tmp_path / "report.html").as_uri()]
    assert errors == []
    assert page.evaluate(LEAST_CONTRAST) >= 4.5
    page.close()


# Rules that JupyterLab 4 and the theme of Jupyter Book really have, with the same weight.
HOST = """<style>
.host dl dt { float: left; width: 3%; overflow-wrap: anywhere } .host dd { margin-left: 20% }
.host figure figcaption { color: #9a9a9a; text-align: center }
.host td, .host th, .host tr { text-align: right; max-width: none }
.host tbody tr:nth-child(odd) { background: #888 }
.host :not(pre, .x) > code { background: #777; padding: 1px 5px } .host p, .host li { color: #8a8a8a }
</style>"""


@pytest.mark.parametrize(
    ("paper", "ink"), [("#ffffff", "#1f1f1f"), ("#111111", "#e0e0e0")], ids=["light", "dark"]
)
def test_panel_can_be_read_in_any_notebook(browser, paper, ink):
    """It takes the ink of its host, so it needs no word about light and dark, and no other rule of it."""
    page = browser.new_page(viewport={"width": 360, "height": 600})
    panels = "".join(PAGES[name] for name in PANELS)
    page.set_content(f"{HOST}<body class=host style='background: {paper}; color: {ink}'>{panels}")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(LEAST_CONTRAST) >= 4.5
    lines = page.evaluate(LINES_OF_LABELS)
    assert lines
    assert set(lines) == {1}
    page.close()


# A label that is broken letter by letter has more than one line.
LINES_OF_LABELS = """() => [...document.querySelectorAll('dt')].filter(e => e.checkVisibility()).map(e => {
  const range = document.createRange();
  range.selectNodeContents(e);
  return new Set([...range.getClientRects()].map(r => r.top)).size;
})"""

# Smallest contrast (WCAG 2.1, section 1.4.3) between the color of a text and the background behind it.
LEAST_CONTRAST = """() => {
  const parse = c => { const v = c.match(/[\\d.]+/g).map(Number); return v.length > 3 ? v : [...v, 1]; };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const back = e => e ? over(parse(getComputedStyle(e).backgroundColor), back(e.parentElement))
    : [255, 255, 255, 1];
  const seen = e => e ? Number(getComputedStyle(e).opacity) * seen(e.parentElement) : 1;
  const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92
    : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let least = 21;
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !e.checkVisibility()) continue;
    const under = back(e), ink = parse(getComputedStyle(e).color);
    const [a, b] = [light(over([...ink.slice(0, 3), ink[3] * seen(e)], under)), light(under)];
    least = Math.min(least, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
  }
  return least;
}"""


def test_line_that_is_off_is_marked_in_the_panel_and_what_a_learner_wrote_is_escaped():
    finding = replace(made.TRANSPOSED, marked=MarkedLine(12, "a<b = ", "x & y", "  # </pre>"))
    panel = render_panel(made.failed(finding))

    assert "a&lt;b = <mark>x &amp; y</mark>  # &lt;/pre&gt;</pre>" in panel
    assert "gck-line" not in render_panel(made.failed()).split("</style>")[1]
