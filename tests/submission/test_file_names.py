"""What a name says of a file."""

from pathlib import PurePath

import pytest

from gradecheck.submission.file_names import answer_kind, is_by_programs, why_not, without_copy_mark
from gradecheck.worker.location import SourceKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.ipynb", SourceKind.NOTEBOOK),
        ("a.IPYNB.txt", SourceKind.NOTEBOOK),
        ("a.ipynb.json", SourceKind.NOTEBOOK),
        ("a.py", SourceKind.FILE),
        ("a.PY.TXT", SourceKind.FILE),
        ("a.txt", None),
        ("ipynb", None),
        ("a.ipynb.html", None),
        ("a.pyc", None),
    ],
)
def test_kind_is_what_the_name_says_whatever_was_added_to_it(name, kind):
    assert answer_kind(PurePath(name)) is kind


@pytest.mark.parametrize(
    "name",
    [
        "ch01.ipynb",
        "ch01 (1).ipynb",
        "ch01(12).ipynb",
        "ch01-Copy1.ipynb",
        "ch01-Copy2 (1).ipynb",
        "Copy of ch01.ipynb",
        "ch01 - Kopie.ipynb",
        "ch01 - Copie (2).ipynb",
        "ch01 copy.ipynb",
        "ch01 copy 2.ipynb",
        "ch01-DESKTOP-1AB2C3D.ipynb",
        "ch01-LAPTOP-X9Y8Z7W6-2.ipynb",
        "ch01 (Ada's conflicted copy 2026-11-30).ipynb",
        "ch01.sync-conflict-20261130-120000-ABCDEFG.ipynb",
        "Copy of Copy of ch01.ipynb.txt",
        "ch01-checkpoint.ipynb",
        "ch01 - Copy.py",
    ],
)
def test_copies_of_a_file_are_known_as_such(name):
    assert without_copy_mark(PurePath(name)) == "ch01"


def test_file_that_is_called_like_a_mark_keeps_its_name():
    assert without_copy_mark(PurePath("(1).ipynb")) == "(1)"


@pytest.mark.parametrize("name", ["a", "a.zip", "a.html", "a.docx", "a.weird"])
def test_every_reason_says_what_to_do(name):
    assert why_not(PurePath(name)).count(". ") == 1
    assert why_not(PurePath(name)).startswith("is ")


def test_what_programs_put_there_is_known():
    marks = ("._a.ipynb", ".~a.ipynb", ".#a.py", ".a.py.swp")
    assert all(
        is_by_programs(PurePath(name)) for name in ("__MACOSX", ".DS_Store", "Thumbs.db", ".git", *marks)
    )
    assert not any(is_by_programs(PurePath(name)) for name in ("a.ipynb", ".a.ipynb", ".a.PY.txt"))
