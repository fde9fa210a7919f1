"""The verdict on an exercise is the same however it is asked for."""

import ast
import contextlib
import re
from pathlib import Path

import numpy as np

from gradecheck.checking import check_live
from gradecheck.many_files import check_files
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.verdict.dependencies import earlier_answers
from gradecheck.verdict.report import Verdict
from tests.collection import COURSE, FOLDER, SEED, asked, exercises, in_terminal, of_exercise, paths_of

ORDER = tuple(COURSE.places)
#: Chance, and what takes long, differ by themselves.
UNLIKE = {"global_random_state", "global_chance", "loop_without_end"}


def calls_an_earlier_answer(path: Path) -> bool:
    """Only there can the ways of asking differ in what else they have to look at."""
    words = set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    return bool(words & set(ORDER[: ORDER.index(path.parent.name)]))


CALLING = {name: [path for path in paths_of(name) if calls_an_earlier_answer(path)] for name in ORDER}


def said(report):
    """What is to be the same."""
    return report.verdict, [(f.cause, f.mistake) for f in report.findings], report.note


def functions_of(path: Path) -> dict:
    """What a notebook holds that has run a file, statement by statement."""
    namespace: dict = {"__name__": "__main__", "np": np}
    with contextlib.suppress(SyntaxError):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            with contextlib.suppress(Exception):
                exec(compile(ast.Module([statement], []), str(path), "exec"), namespace)
    return namespace


@exercises()
def test_inline_and_terminal_give_one_verdict(exercise):
    prepared_course = PreparedCourse(COURSE, SEED, search_seconds=0)
    inline = {}
    for path in paths_of(exercise):
        functions = functions_of(path)
        if path.stem not in UNLIKE and exercise in functions:  # what cannot be run is never handed to `check`
            inline[path.stem] = said(of_exercise(check_live(prepared_course, exercise, functions), exercise))
    assert len(inline) >= 4
    assert inline == {name: said(in_terminal(exercise)[name]) for name in inline}


@exercises([name for name, calling in CALLING.items() if calling])
def test_plainly_and_with_only_give_one_verdict(exercise):
    only = asked(exercise, CALLING[exercise], only=(exercise,))
    plainly = in_terminal(exercise)
    assert {name: said(report) for name, report in only.items()} == {
        name: said(plainly[name]) for name in only
    }


def test_there_are_answers_that_wait_for_an_earlier_one():
    """Else the test above would compare nothing that matters."""
    waiting = [
        path
        for calling in CALLING.values()
        for path in calling
        if path.read_text(encoding="utf-8").startswith("# expect: not_checked")
    ]
    assert len(waiting) >= 3


def test_order_of_only_does_not_matter():
    path = FOLDER / "backprop" / "calls_a_wrong_earlier_answer.py"
    names = [n for n in ORDER if f"def {n}(" in path.read_text(encoding="utf-8")]
    one, other = (
        check_files(COURSE, [path], only=only, seed=7, search_seconds=0) for only in (names, names[::-1])
    )
    assert [e.name for e in one.submissions[0].exercises] == names
    assert one.submissions[0].exercises[-1].verdict is other.submissions[0].exercises[-1].verdict


def test_exercise_that_was_not_asked_for_is_not_in_the_report():
    path = FOLDER / "backprop" / "calls_a_wrong_earlier_answer.py"
    report = check_files(COURSE, [path], only=["backprop"], seed=7, search_seconds=0)
    assert [e.name for e in report.submissions[0].exercises] == ["backprop"]
    assert report.submissions[0].exercises[0].verdict is Verdict.NOT_CHECKED


def test_later_answers_are_no_dependencies():
    assert earlier_answers("b", ["c", "a", "b"], ("a", "b", "c")) == ("a",)


def test_dependencies_stand_in_the_order_of_the_course():
    assert earlier_answers("c", ["b", "a"], ("a", "b", "c")) == ("a", "b")
