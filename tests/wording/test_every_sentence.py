"""No sentence about an answer is printed where it is false, and none is without a situation of both kinds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import gradecheck
from tests.wording.sentence_rows import ROWS

PACKAGE = Path(gradecheck.__file__).parent
#: Says nothing of an answer: what comes next.
ELSEWHERE = {"progress.py"}
#: Where what is said of an answer is worded.
WORDED = [
    path
    for path in sorted([*(PACKAGE / "wording").glob("*.py"), *(PACKAGE / "diagnosing").glob("*.py")])
    if path.name not in ELSEWHERE
]
#: Texts that nobody reads, because they are compared with others.
COMPARED = {
    "divide by zero",
    "array of dtype object",
    "as they lie",
    r"(?:In|On) (?:cell \d+(?:, line \d+)?|line \d+), ",
}
WORDS = 3


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("at", range(len(ROWS)), ids=[row[0] for row in ROWS])
def test_words_are_printed_where_they_are_true_and_not_where_they_are_false(at):
    true, false = printed(at)
    assert ROWS[at][0] in true
    assert ROWS[at][0] not in false


@cache
def printed(at: int) -> tuple[str, str]:
    """The texts of a row."""
    _, true, false = ROWS[at]
    return true(), false()


def texts(path: Path) -> Iterator[str]:
    """The texts of a module that a learner may read, with ``{}`` for what is put in."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    of_no_one = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            of_no_one |= {id(part) for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in of_no_one:
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in of_no_one:
            yield node.value


def sentences(path: Path) -> list[str]:
    """Those of several words."""
    found = [t for t in texts(path) if " " in t and len(re.findall(r"[A-Za-z]{2,}", t)) >= WORDS]
    return [t for t in dict.fromkeys(found) if t not in COMPARED]


def is_in(sentence: str, text: str) -> bool:
    """Whether a text has the pieces of a sentence, one after the other, whatever is put in between."""
    at = 0
    for piece in re.split(r"\{+\w*\}+", sentence):
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def has_both(sentence: str) -> bool:
    """Whether some row prints it where it is true and not where it is false."""
    rows = map(printed, range(len(ROWS)))
    return any(is_in(sentence, true) and not is_in(sentence, false) for true, false in rows)


@pytest.mark.filterwarnings("ignore")
def test_every_sentence_has_a_situation_of_which_it_is_true_and_one_of_which_it_is_false():
    without = [f"{path.name}: {s}" for path in WORDED for s in sentences(path) if not has_both(s)]
    assert without == []


def test_texts_that_are_only_compared_are_still_there():
    assert {text for path in WORDED for text in texts(path)} >= COMPARED


@pytest.mark.filterwarnings("ignore")
def test_sentence_without_a_row_is_seen(tmp_path):
    module = tmp_path / "new.py"
    module.write_text('def told(n):\n    """Said by nobody here."""\n    return f"Yours is {n} too warm."\n')

    assert sentences(module) == ["Yours is {} too warm."]
    assert not has_both("Yours is {} too warm.")
