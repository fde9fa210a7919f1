"""The drawing of the package has every room, and nothing that is not there."""

import re

import pytest

from tests.folders import REPOSITORY

PACKAGE = REPOSITORY / "gradecheck"
TEXT = (PACKAGE / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (`.*?) \| (.*) \|$", TEXT, re.MULTILINE)
NAMED = {name for row, _ in ROWS for name in re.findall(r"`([\w./]+)`", row)}
THERE = {
    path.name + "/" * path.is_dir()
    for path in PACKAGE.iterdir()
    if (path.is_dir() or path.suffix == ".py") and not path.name.startswith("_")
}


def test_every_room_and_every_module_beside_the_rooms_has_a_row():
    assert NAMED == THERE


@pytest.mark.parametrize(("row", "words"), ROWS, ids=[row for row, _ in ROWS])
def test_file_that_a_row_names_is_in_its_room(row, words):
    rooms = [PACKAGE / name for name in re.findall(r"`([\w.]+/)`", row)]
    for name in re.findall(r"`([\w/]+(?:\.py|/))`", words):
        assert any((room / name).exists() for room in rooms), f"{name} is not in {row}"


@pytest.mark.parametrize(
    "question",
    [
        "a tolerance is decided",
        "a message is worded",
        "a learner's code runs",
        "hostile code is held back",
        "a seed is turned into inputs",
        "the line of a mistake is searched",
        "which course judges is decided",
        "Adding a mistake",
        "Adding a report format",
    ],
)
def test_what_a_newcomer_looks_for_is_named_with_its_file(question):
    lines = [line for line in TEXT.splitlines() if question in line]
    assert any(re.search(r"`[^`]*\.py`", line) for line in lines), lines


def test_drawing_is_one_screen():
    assert len(TEXT.splitlines()) <= 60
