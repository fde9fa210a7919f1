"""The PDF has every page of the book once, says nothing twice, and its links lead to its own sheets."""

import pytest
import yaml

pytest.importorskip("pypdf")

from pypdf import PdfReader

from book.paper.contents import Entry, Part, front_page, parts_of, solves
from book.paper.sheets import Press
from book.pdf import joined, print_book
from tests.folders import REPOSITORY

ABOUT = {"title": "A Book", "author": "Somebody", "copyright": "2026"}
SITE = "https://example.org/book/"
PAGE = """<!doctype html><meta charset="utf-8"><article class="bd-article">
<section id="top"><h1>{title}</h1>{body}
</section></article>"""
STUB = """<pre><span class="k">def</span> slope(x):
    <span class="sd">\"\"\"The slope at x.</span>

<span class="sd">    Source: somebody.\"\"\"</span>
    {answer}
</pre>"""
CHAPTER = """
<p>A chapter. <a href="../genindex.html">index</a> <a href="#later">later</a></p>
<div class="cell tag_hide-input"><details class="above-input">draw_it()</details></div>
<div class="exercise-editor" data-key="answer/slope">stub of slope</div>
<p class="exercise-link"><a href="../exercises/ch01.html">All exercises of this chapter</a></p>
<details><summary>Answer</summary><p>The folded answer.</p></details>
<section id="later" style="break-before: page"><h2>Later on</h2><p>The second sheet.</p></section>"""
TASK = """
<section id="slope"><h2>slope</h2><p>The task.</p>
<div class="cell"><div class="cell_input">{stub}</div></div></section>"""


def test_pages_below_a_page_follow_it():
    chapters = [{"file": "a", "sections": [{"file": "b"}, {"file": "c"}]}, {"file": "d"}]

    first, part = parts_of({"root": "r", "parts": [{"caption": "One", "chapters": chapters}]})

    assert first == Part("", (Entry("r"),))
    assert part == Part("One", (Entry("a"), Entry("b", below=True), Entry("c", below=True), Entry("d")))


def test_every_page_of_the_contents_but_the_progress_is_printed_once():
    text = (REPOSITORY / "_toc.yml").read_text(encoding="utf-8")

    names = [entry.name for part in parts_of(yaml.safe_load(text)) for entry in part.entries]

    assert len(names) == len(set(names)) == text.count("file: ")
    assert "book/progress" not in names
    assert all(solves(name) in names for name in names if name.startswith("solutions/"))


def test_contents_in_front_name_page_and_sheet():
    parts = (Part("Slopes & more", (Entry("book/a"), Entry("book/b", below=True))),)

    page = front_page(parts, {"book/a": ("First <1>", 3), "book/b": ("Second", 12)}, SITE, ABOUT)

    assert "Slopes &amp; more" in page
    assert '<a href="book/a.html">First &lt;1&gt;</a><span>3</span>' in page
    assert '<li class="below"><a href="book/b.html">Second</a><span>12</span>' in page


@pytest.fixture(scope="module")
def printed(browser, tmp_path_factory):
    """A book of three pages, printed and joined."""
    site = tmp_path_factory.mktemp("site")
    pages = {
        "book/ch01": ("Slopes", CHAPTER),
        "exercises/ch01": ("Exercises", TASK.format(stub=STUB.format(answer="raise NotImplementedError"))),
        "solutions/ch01": ("Solved", TASK.format(stub=STUB.format(answer="return 2 * x"))),
    }
    for name, (title, body) in pages.items():
        path = site / f"{name}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(title=title, body=body), encoding="utf-8")
    parts = (Part("", (Entry("book/ch01"), Entry("exercises/ch01", below=True), Entry("solutions/ch01"))),)
    page = browser.new_page()
    sheets = print_book(Press(page, site), parts, ABOUT, SITE)
    page.close()
    path = site / "book.pdf"
    joined(sheets, parts, site, SITE).write(path)
    return PdfReader(path)


@pytest.mark.slow
def test_printed_book_says_nothing_twice_and_opens_what_is_folded(printed):
    contents, chapter, second, exercises, solved = [sheet.extract_text() for sheet in printed.pages]

    assert "Exercises" in contents
    assert "on the site, at" in contents
    assert "The folded answer." in chapter
    assert "second sheet" in second
    assert "Exercise: write slope" in chapter
    assert "stub of slope" not in chapter
    assert "draw_it" not in chapter
    assert "The task." in exercises
    assert "The slope at x." in exercises
    assert "return 2 * x" in solved
    assert "slope(x)" in solved
    assert "The task." not in solved
    assert "The slope at x." not in solved


@pytest.mark.slow
def test_sheets_have_the_numbers_that_the_contents_name(printed):
    lines = [[line.strip() for line in sheet.extract_text().splitlines()] for sheet in printed.pages]
    feet = ["i", "Slopes, 1", "Slopes, 2", "Exercises, 3", "Solved, 4"]

    assert [foot in sheet for foot, sheet in zip(feet, lines, strict=True)] == [True] * 5
    assert [line for line in lines[0] if line in ("Slopes 1", "Exercises 3", "Solved 4")] == [
        "Slopes 1",
        "Exercises 3",
        "Solved 4",
    ]
    assert printed.page_labels == ["i", "1", "2", "3", "4"]


@pytest.mark.slow
def test_links_lead_to_sheets_of_the_book_or_to_the_site_and_never_to_a_file(printed):
    sheets = [sheet.indirect_reference.idnum for sheet in printed.pages]
    links = [[link.get_object() for link in sheet.get("/Annots", ())] for sheet in printed.pages]

    led = [[sheets.index(link["/Dest"][0].idnum) for link in on if "/Dest" in link] for on in links]
    away = [link["/A"]["/URI"] for on in links for link in on if "/A" in link]

    assert led[0] == [1, 3, 4]
    assert led[1] == [2, 3]
    assert away == [SITE, f"{SITE}genindex.html"]
    assert [item.title for item in printed.outline if not isinstance(item, list)] == [
        "Slopes",
        "Exercises",
        "Solved",
    ]
