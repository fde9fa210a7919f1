"""The verdict on an exercise is the same however it is asked for."""

import ast
import contextlib
import re
from pathlib import Path

import numpy as np
import pytest

from gradecheck.checking import check_live
from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.questions.posed import Questions
from gradecheck.verdict.dependencies import earlier_answers
from gradecheck.verdict.report import Verdict
from tests.folders import REPOSITORY, TESTS

COURSE = load_course(REPOSITORY)
ORDER = tuple(COURSE.places)
FOLDER = TESTS / "submissions"
PATHS = sorted(FOLDER.glob("*/*.py"))


def calls_an_earlier_answer(path: Path) -> bool:
    """Only there can the ways of asking differ in what else they have to look at."""
    words = set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    return bool(words & set(ORDER[: ORDER.index(path.parent.name)]))


def cases(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: f"{path.parent.name}-{path.stem}")


CALLING = [path for path in PATHS if calls_an_earlier_answer(path)]
#: What a notebook cannot run is never handed to `check`; chance, and what takes long, differ by themselves.
UNLIKE = {"global_random_state", "global_chance", "loop_without_end"}


def verdict_and_cause(report, name):
    found = next(e for e in report.submissions[0].exercises if e.name == name)
    return found.verdict, [(f.cause, f.mistake) for f in found.findings], found.note


def inline(path: Path, name: str):
    """What `check(f)` says in a notebook that has run the file; None where the function could not be made."""
    namespace: dict = {"__name__": "__main__", "np": np}
    with contextlib.suppress(SyntaxError):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            with contextlib.suppress(Exception):
                exec(compile(ast.Module([statement], []), str(path), "exec"), namespace)
    if name not in namespace:
        return None
    return check_live(Questions(COURSE, 7, search_seconds=0), name, namespace)


@cases(PATHS)
def test_inline_and_terminal_give_one_verdict(path):
    name = path.parent.name
    here = inline(path, name)
    if here is None or path.stem in UNLIKE:
        return
    there = verdict_and_cause(check_files(COURSE, [path], seed=7, search_seconds=0), name)
    assert verdict_and_cause(here, name) == there


@cases(CALLING)
def test_plainly_and_with_only_give_one_verdict(path):
    name = path.parent.name
    plainly = verdict_and_cause(check_files(COURSE, [path], seed=7, search_seconds=0), name)
    assert (
        verdict_and_cause(check_files(COURSE, [path], only=[name], seed=7, search_seconds=0), name) == plainly
    )


def test_there_are_answers_that_wait_for_an_earlier_one():
    """Else the test above would compare nothing that matters."""
    waiting = [
        path for path in CALLING if path.read_text(encoding="utf-8").startswith("# expect: not_checked")
    ]
    assert len(waiting) >= 3


def test_order_of_only_does_not_matter(tmp_path):
    path = FOLDER / "backprop" / "calls_a_wrong_earlier_answer.py"
    names = [n for n in ORDER if f"def {n}(" in path.read_text(encoding="utf-8")]
    one, other = (check_files(COURSE, [path], only=only, seed=7) for only in (names, names[::-1]))
    assert [e.name for e in one.submissions[0].exercises] == names
    assert one.submissions[0].exercises[-1].verdict is other.submissions[0].exercises[-1].verdict


def test_exercise_that_was_not_asked_for_is_not_in_the_report():
    path = FOLDER / "backprop" / "calls_a_wrong_earlier_answer.py"
    report = check_files(COURSE, [path], only=["backprop"], seed=7)
    assert [e.name for e in report.submissions[0].exercises] == ["backprop"]
    assert report.submissions[0].exercises[0].verdict is Verdict.NOT_CHECKED


def test_later_answers_are_no_dependencies():
    assert earlier_answers("b", ["c", "a", "b"], ("a", "b", "c")) == ("a",)


def test_dependencies_stand_in_the_order_of_the_course():
    assert earlier_answers("c", ["b", "a"], ("a", "b", "c")) == ("a", "b")
