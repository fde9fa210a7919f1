"""The book as a whole: every idea, formula, exercise and citation has its place."""

import re
from pathlib import Path

import pytest

from gradecheck.course.course import load_course
from tests.book.test_voice import REWRITTEN
from tests.folders import REPOSITORY

ROOT = REPOSITORY
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


def section(text: str, title: str) -> str:
    """What a page says under a heading."""
    return re.split(r"^## ", text.partition(f"\n## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("path", [p for p in CHAPTERS if p.stem in REWRITTEN], ids=lambda path: path.stem)
def test_chapter_follows_the_digits_and_folds_every_answer(path):
    """An opening, what works on the digits, questions and problems, each with a folded answer of its own."""
    text = path.read_text("utf-8")
    opening = text.partition("\n# ")[2].partition("\n## ")[0]
    questions, problems = section(text, "Check yourself"), section(text, "Problems")

    assert len(opening.split()) >= 80
    assert "digit" in opening
    assert re.search(
        r"^from book\.figures import .*\b(?:training|validation|held_out)_digits\b", text, re.MULTILINE
    ) or ("training_digits,\n" in text)
    assert section(text, "What now works on the digits").count("\n\n") >= 2
    asked = re.findall(r"^\*\*\d+\.\*\*", questions, re.MULTILINE)
    assert len(asked) >= 4
    assert len(re.findall(r"\{admonition\} Answer\n:class: dropdown$", questions, re.MULTILINE)) == len(asked)
    posed = re.findall(r"^\*\*Problem \d+ \([^)]+\)\.\*\*", problems, re.MULTILINE)
    assert 3 <= len(posed) <= 5
    assert len(re.findall(r"\{admonition\} Solution\n:class: dropdown$", problems, re.MULTILINE)) == len(
        posed
    )


def letters() -> list[str]:
    """The letters of the first column of the notation page's tables, one a row."""
    text = (BOOK / "appendix_notation.md").read_text("utf-8")
    return re.findall(r"^\| \$([^$|]+)\$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("letter", letters())
def test_every_letter_of_the_notation_page_is_used(letter):
    pages = "".join(path.read_text("utf-8") for path in CHAPTERS)

    assert letter in pages, f"${letter}$ stands on the notation page and in no chapter"


GREEK = (
    "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho"
    "|sigma|tau|phi|psi|omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega"
)


def formulas(text: str) -> list[str]:
    """What stands between dollars and in math blocks; code is passed over."""
    text = re.sub(r"```\{code-cell\}.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    found = re.findall(r"```\{math\}(.*?)```", text, flags=re.DOTALL)
    text = re.sub(r"`+[^`]*`+", "", text)
    found += re.findall(r"\$\$(.*?)\$\$", text, flags=re.DOTALL)
    return found + re.findall(r"\$([^$]+)\$", re.sub(r"\$\$.*?\$\$", "", text, flags=re.DOTALL))


def letters_in(formula: str) -> set[str]:
    """Latin and Greek letters of a formula, without words, names of operators, commands and pi."""
    formula = re.sub(r":label:.*", "", formula)
    formula = re.sub(r"\\(?:text|operatorname|mathrm|begin|end)\*?\s*\{[^{}]*\}", " ", formula)
    found = re.findall(r"\\([a-zA-Z]+)|([a-zA-Z])", formula)
    return {letter or f"\\{name}" for name, letter in found if letter or re.fullmatch(GREEK, name)}


def all_letters(text: str) -> set[str]:
    return set().union(*map(letters_in, formulas(text)))


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_letter_of_a_chapter_stands_on_the_notation_page(path):
    known = all_letters((BOOK / "appendix_notation.md").read_text("utf-8"))

    assert all_letters(path.read_text("utf-8")) - known == set()


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (r"$\eta$ and $w_{jk}^l$", {r"\eta", "w", "j", "k", "l"}),
        ("```{math}\n:label: eq-x\nQ = \\text{words}\n```", {"Q"}),
        ("$$\nR\n$$", {"R"}),
        (r"$\operatorname{Var}(z)$ is `code $q$`", {"z"}),
        ("```{code-cell} ipython3\ncost = '$q$'\n```\n\n$a$", {"a"}),
    ],
)
def test_planted_letter_is_found(text, letters):
    assert all_letters(text) == letters


def rows_of_shapes() -> dict[str, str]:
    """Shape of each array that the notation page names, where it is one of letters: ``A`` -> ``m, n``."""
    text = (BOOK / "appendix_notation.md").read_text("utf-8")
    return dict(re.findall(r"^\| `(\w+)` \| [^|]*\| `\(([^)]+)\)` \|", text, flags=re.MULTILINE))


def shapes_in_tasks(name: str) -> list[tuple[str, str]]:
    """Exercise and shape wherever a task has an array of that name."""
    pattern = rf"^ *{name} : ndarray(?: of \w+)?, shape \(([^)]+)\)$"
    cards = [card for chapter in COURSE.chapters for card in chapter.exercises]
    return [(c.name, s) for c in cards for s in re.findall(pattern, c.reference.__doc__, flags=re.MULTILINE)]


@pytest.mark.parametrize(("name", "shape"), rows_of_shapes().items(), ids=str)
def test_array_has_the_shape_of_the_notation_page_in_every_task(name, shape):
    """As many axes, and the examples along the same one; a width may have the letter of its place."""
    tasks = [(task, found) for task, found in shapes_in_tasks(name) if task != "quadratic_gradient"]

    for task, found in tasks:  # the matrix of a quadratic is called A everywhere, as activations are
        assert found.count(",") == shape.count(","), f"{task}: {name} ({found})"
        assert ("m" in found.split(", ")) == ("m" in shape.split(", ")), f"{task}: {name} ({found})"


def test_notation_page_has_shapes_and_tasks_use_them():
    """The test above must not pass because nothing was read."""
    assert {"X", "W", "b", "A_prev", "delta", "G", "P"} <= set(rows_of_shapes())
    assert len(shapes_in_tasks("X")) >= 8


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_chapter_uses_functions_of_its_own_and_earlier_chapters_only(path):
    number = int(path.stem[2:4])
    used = [int(n) for n in re.findall(r"\bsolutions\.ch(\d\d)_", path.read_text("utf-8"))]

    assert used
    assert max(used) <= number


def test_letter_with_two_meanings_says_where_each_holds():
    text = (BOOK / "appendix_notation.md").read_text("utf-8")
    for letter in {letter for letter in letters() if letters().count(letter) > 1}:
        rows = [row for row in text.splitlines() if row.startswith(f"| ${letter}$")]
        assert sum("only" not in row and "elsewhere" not in row for row in rows) <= 1, letter


#: Nothing is wrong there: a table of formulas that a source has lost, each with its place in the book.
MISSING = "Formulas that are pictures"


def corrections() -> dict[str, str]:
    """Title and text of each correction of the errata page."""
    parts = re.split(r"^### ", (BOOK / "appendix_errata.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {part.split("\n", 1)[0]: re.split(r"^## ", part, flags=re.MULTILINE)[0] for part in parts}


@pytest.mark.parametrize(("title", "text"), corrections().items(), ids=corrections())
def test_correction_says_what_is_right_and_by_whom_and_a_chapter_leads_to_it(title, text):
    anchor = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
    chapters = [path.name for path in CHAPTERS if f"appendix_errata.md#{anchor})" in path.read_text("utf-8")]

    assert title == MISSING or ("**Right:**" in text and "*Primary:*" in text)
    assert chapters, f"no chapter links to #{anchor}"


def test_corrections_are_computed():
    """Whatever can be computed is; what remains is what pictures of formulas lack."""
    silent = [title for title, text in corrections().items() if "```{code-cell}" not in text]

    assert silent == [MISSING]


@pytest.mark.parametrize("number", range(len(CHAPTERS)))
def test_each_exercise_has_its_editor_once_in_its_chapter_and_never_three_in_a_row(number):
    text = CHAPTERS[number].read_text("utf-8")
    placed = re.findall(r"^```\{exercise-editor\} (\w+)", text, flags=re.MULTILINE)
    in_a_row = re.findall(r"(?:```\{exercise-editor\} \w+\n(?::.*\n)*```\s*)+", text)

    assert sorted(placed) == sorted(card.name for card in COURSE.chapters[number].exercises)
    assert max(row.count("{exercise-editor}") for row in in_a_row) <= 2
