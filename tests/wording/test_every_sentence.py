"""No sentence about an answer is printed where it is false, and none is without a situation of both kinds."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

import gradecheck
from gradecheck.course.course import load_course
from gradecheck.course.exercise import Exercise
from tests.folders import REPOSITORY
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
READING = ("cell_parser", "import_blocker", "occurrences", "session", "shape_errors", "statement_execution")
WORDED += [PACKAGE / "worker" / f"{name}.py" for name in (*READING, "surroundings", "syntax_hints")]
WORDED += [PACKAGE / "verdict" / f"{name}.py" for name in ("dependencies", "judging", "submission_notes")]
#: Cards with several right answers say themselves what a wrong one does. (Edits: see test_every_edit.py.)
EXPLAINED = [
    exercise
    for chapter in load_course(REPOSITORY).chapters
    for exercise in chapter.exercises
    if exercise.explains is not None
]
#: Texts that nobody reads, because they are compared with others.
COMPARED = {
    "divide by zero",
    "array of dtype object",
    "as they lie",
    r"size (\d+) is different from (\d+)",
    "non-broadcastable output",
    r"(?:In|On) (?:cell \d+(?:, line \d+)?|line \d+), ",
}
WORDS = 3


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("at", range(len(ROWS)), ids=[row[0] for row in ROWS])
@pytest.mark.sampled(80)
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
    yield from texts_of(ast.parse(path.read_text(encoding="utf-8")))


def texts_of(tree: ast.AST) -> Iterator[str]:
    """Those of a part of a module."""
    of_no_one = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            of_no_one |= {id(part) for part in ast.walk(node) if part is not node}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in of_no_one:
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in of_no_one:
            yield node.value


def texts_of_card(exercise: Exercise) -> Iterator[str]:
    """Those of the function that explains a wrong answer, and of the functions that it calls."""
    path = Path(inspect.getsourcefile(exercise.explains))
    functions = {f.name: f for f in ast.parse(path.read_text("utf-8")).body if isinstance(f, ast.FunctionDef)}
    waiting, seen = [exercise.explains.__name__], set()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        yield from texts_of(functions[name])
        called = {node.id for node in ast.walk(functions[name]) if isinstance(node, ast.Name)}
        waiting += sorted((called & set(functions)) - seen)


def sentences(path: Path) -> list[str]:
    """Those of several words."""
    return sentences_among(texts(path))


def sentences_among(texts: Iterable[str]) -> list[str]:
    """The texts of several words, each once."""
    found = [t for t in texts if " " in t and len(re.findall(r"[A-Za-z]{2,}", t)) >= WORDS]
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


@pytest.mark.parametrize("exercise", EXPLAINED, ids=lambda exercise: exercise.name)
def test_every_explanation_of_a_card_has_both_situations(exercise):
    found = sentences_among(texts_of_card(exercise))
    assert len(found) >= 5
    assert [s for s in found if not has_both(s)] == []


def test_texts_that_are_only_compared_are_still_there():
    assert {text for path in WORDED for text in texts(path)} >= COMPARED


@pytest.mark.filterwarnings("ignore")
def test_sentence_without_a_row_is_seen(tmp_path):
    module = tmp_path / "new.py"
    module.write_text('def told(n):\n    """Said by nobody here."""\n    return f"Yours is {n} too warm."\n')

    assert sentences(module) == ["Yours is {} too warm."]
    assert not has_both("Yours is {} too warm.")
