"""The book as a whole: every idea, formula, exercise and citation has its place."""

import re
from pathlib import Path

import pytest

from gradecheck.course import load_course

ROOT = Path(__file__).resolve().parents[1]
BOOK = ROOT / "book"
COURSE = load_course(ROOT)
CHAPTERS = [BOOK / f"{chapter.name}.md" for chapter in COURSE.chapters]


def headings(path: Path) -> set[str]:
    """Titles of a page's sections."""
    return {
        found.strip() for found in re.findall(r"^#{1,4} (.+)$", path.read_text("utf-8"), flags=re.MULTILINE)
    }


def ideas() -> list[tuple[str, str, str]]:
    """Idea, page and section of each row of the page of ideas."""
    text = (BOOK / "appendix_ideas.md").read_text("utf-8")
    rows = re.findall(
        r"^\| ([^|]+) \| [^|]+ \| \[[^\]]+\]\((\w+\.md)\), \"(.+)\" \|$", text, flags=re.MULTILINE
    )
    assert len(rows) == text.count("\n| ") - text.count("\n| idea")  # no row is passed over
    return rows


@pytest.mark.parametrize(("idea", "page", "section"), ideas())
def test_place_of_every_idea_of_the_sources_exists(idea, page, section):
    assert section in headings(BOOK / page), f"{idea}: {page} has no section {section!r}"


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_labelled_formula_is_referenced(path):
    text = path.read_text("utf-8")
    everywhere = "".join(other.read_text("utf-8") for other in BOOK.glob("*.md"))
    labels = re.findall(r"^:label: (eq-\S+)$", text, flags=re.MULTILINE)

    assert labels
    assert [label for label in labels if f"`{label}`" not in everywhere] == []


@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_every_exercise_is_named_on_its_page_and_the_pages_link_to_each_other(chapter):
    page = (BOOK / f"{chapter.name}.md").read_text("utf-8")
    notebook = chapter.text.read_text("utf-8")

    assert [e.name for e in chapter.exercises if f"`{e.name}" not in page] == []
    assert f"exercises/{chapter.name}" in page
    assert f"book/{chapter.name}" in notebook


def test_every_citation_has_an_entry_and_every_entry_is_cited():
    pages = "".join(path.read_text("utf-8") for path in BOOK.glob("*.md"))
    cited = {
        key.strip() for keys in re.findall(r"\{cite(?::\w+)?\}`([^`]+)`", pages) for key in keys.split(",")
    }
    entries = re.findall(r"^@\w+\{(\w+),", (BOOK / "references.bib").read_text("utf-8"), flags=re.MULTILINE)

    assert len(entries) == len(set(entries))
    assert cited - set(entries) == set()
    assert set(entries) - cited == set()


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_chapter_has_its_parts(path):
    """Aims, mistakes, summary, three folded answers, exercises, sources, and a live figure."""
    text, found = path.read_text("utf-8"), headings(path)

    for part in (
        "What you will be able to do",
        "Common mistakes, and how to see them",
        "Summary",
        "Exercises",
        "Sources",
    ):
        assert part in found, f"{path.name} lacks the section {part!r}"
    assert len(re.findall(r"^:class: dropdown$", text, flags=re.MULTILINE)) >= 3
    assert re.search(r"^from book\.figures import ", text, flags=re.MULTILINE)
    assert len(re.findall(r"^ +alt: |^:alt: ", text, flags=re.MULTILINE)) >= 1


def letters() -> list[str]:
    """The letters of the first column of the notation page's tables, one a row."""
    text = (BOOK / "appendix_notation.md").read_text("utf-8")
    return re.findall(r"^\| \$([^$|]+)\$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("letter", letters())
def test_every_letter_of_the_notation_page_is_used(letter):
    pages = "".join(path.read_text("utf-8") for path in CHAPTERS)

    assert letter in pages, f"${letter}$ stands on the notation page and in no chapter"


def test_letter_with_two_meanings_says_where_each_holds():
    text = (BOOK / "appendix_notation.md").read_text("utf-8")
    for letter in {letter for letter in letters() if letters().count(letter) > 1}:
        rows = [row for row in text.splitlines() if row.startswith(f"| ${letter}$")]
        assert sum("only" not in row and "elsewhere" not in row for row in rows) <= 1, letter
