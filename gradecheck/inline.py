"""`check(f)` inside a notebook: the whole way of `gradecheck.checking`, shown as a panel; and `ready(f)`."""

from __future__ import annotations

import operator
import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from gradecheck.checking import check_live, live_answers
from gradecheck.course.course import Course, load_course
from gradecheck.course.discovery import VARIABLE, find_course
from gradecheck.errors import UsageError
from gradecheck.internal_error import full_traceback, type_and_text
from gradecheck.invocation import as_invoked, invocation_in_a_notebook
from gradecheck.passed_here import after_check
from gradecheck.questions.prepared_course import CasesAhead, PreparedCourse
from gradecheck.reporting.progress_bar import ProgressBar
from gradecheck.reporting.text import render_exercise
from gradecheck.verdict.report import ExerciseReport, Report, Verdict
from gradecheck.wording.safe_text import printable
from gradecheck.worker.stub import is_stub


@dataclass(frozen=True, repr=False)
class CheckResult:
    """What `check` found: true when the exercise passed, text in a terminal, a panel in a notebook.

    Parameters
    ----------
    exercise : ExerciseReport or None
        The verdict with its findings; None when there was nothing to check.
    unlocked : str
        What an answer that passed leads to.
    footer : str
        How the same inputs are drawn again, one line.
    circumstances : str
        Where the answer ran, and under which limits; folded away in a panel, and not printed.
    problem : str
        Why there was nothing to check; one sentence.
    details : str
        The traceback of a fault of ours.
    """

    exercise: ExerciseReport | None
    unlocked: str = ""
    footer: str = ""
    circumstances: str = ""
    problem: str = ""
    details: str = ""

    def __bool__(self) -> bool:
        return self.exercise is not None and self.exercise.verdict is Verdict.PASSED

    def __repr__(self) -> str:
        if self.exercise is None:
            return printable(self.problem)
        lines = [render_exercise(self.exercise), self.unlocked, printable(self.details), self.footer]
        return "\n".join(line for line in lines if line)

    def _repr_html_(self) -> str:
        from gradecheck.reporting.panel import render_panel, render_problem  # Jinja2 only where one is drawn

        if self.exercise is None:
            return render_problem(self.problem)
        return render_panel(self.exercise, self.unlocked, self.footer, self.circumstances, self.details)


def check(function: Callable[..., object], seed: int | None = None) -> CheckResult:
    """Check an answer, here and now.

    Parameters
    ----------
    function : callable
        The function that you wrote. Its name says which exercise it answers; a lambda or a renamed function
        is known by the name under which your notebook holds it.
    seed : int, optional
        The seed that an earlier check has shown draws its inputs again; new ones are drawn unless given.

    Returns
    -------
    CheckResult
        True in a condition when the answer passed; shows what is wrong, where and why when it did not.
        Your variables, the arguments and the state of the random generators stay as they are.
    """
    started = time.perf_counter()
    # The caller's globals, not function.__globals__: a ufunc or a partial has none, and the learner's own
    # cost stands beside the call of check wherever the answer was written.
    namespace = sys._getframe(1).f_globals
    name = ""

    def checked(course: Course, meanwhile: Callable[[], object]) -> CheckResult:
        nonlocal name
        name = name_of_exercise(function, namespace, course)
        cases = _cases_of(course)
        prepared_course = cases.take(name) if seed is None else PreparedCourse(course, _seed(seed))
        answers = live_answers(name, function, namespace)
        with ProgressBar() as bar:
            report = check_live(prepared_course, name, answers, bar, meanwhile, partial(cases.draw, name))
        found = report.submissions[0].exercises[0]
        unlocked = after_check(course, name, function, answers, found.verdict is Verdict.PASSED)
        return CheckResult(found, unlocked, _footer(report, found), _circumstances(report))

    try:
        return _on_current_pages(checked)
    except UsageError as error:
        return CheckResult(None, problem=f"check: {as_invoked(str(error), invocation_in_a_notebook())}")
    except KeyboardInterrupt:
        return CheckResult(
            None, problem=f"{name or 'check'}: stopped by you after {time.perf_counter() - started:.1f} s."
        )
    except Exception as error:
        note = f"gradecheck could not finish the check ({type_and_text(error)})."
        fault = ExerciseReport(name or "check", "", Verdict.CHECKER_ERROR, 0, 0, note=note)
        return CheckResult(fault, details=full_traceback(error))


def _on_current_pages(checked: Callable[[Course, Callable[[], object]], CheckResult]) -> CheckResult:
    """What is found with the course as the last check here knew it; asked anew where it is another by now.

    Whether it is is seen beside the run: to look at the pages takes as long as many an answer.
    """
    here = os.getcwd(), os.environ.get(VARIABLE)
    known, seen = _known_course(*here), list[bool]()

    def is_current() -> bool:
        return find_course(Path(here[0])) == known.folder and known.is_current()

    try:
        result = checked(known, lambda: seen.append(is_current()))
        if all(seen or [is_current()]):
            return result
    except Exception:  # a name, or a fault, that the course as it is now may not have
        if load_course(find_course(Path(here[0]))) is known:
            raise
    _known_course.cache_clear()
    return checked(_known_course(*here), lambda: None)


@lru_cache(maxsize=2)
def _known_course(folder: str, named: str | None) -> Course:
    """The course that counts in a folder; `named` is what the environment says of it."""
    return load_course(find_course(Path(folder)))


def _footer(report: Report, found: ExerciseReport) -> str:
    """The seed; of an answer that failed, how to ask it the same again."""
    if found.verdict is not Verdict.FAILED:
        return f"seed {report.seed}"
    return f"check({found.name}, seed={report.seed}) draws the same inputs again"


def _circumstances(report: Report) -> str:
    return ", ".join(report.isolation).removeprefix("none: ")


def _seed(seed: object) -> int:
    """The seed as a whole number, NumPy's too; what else somebody gave is said to be none."""
    if callable(seed):
        raise UsageError("one function at a time, please: check the second one in a call of its own.")
    try:
        whole = -1 if isinstance(seed, bool) else operator.index(seed)  # type: ignore[arg-type]
    except TypeError:
        whole = -1
    if whole < 0:
        raise UsageError(
            f"`seed` is a whole number from 0, as an earlier check has shown it, and no {type(seed).__name__}"
            f"{' below 0' if type(seed) is int else ''}. Leave it out for new inputs."
        )
    return int(whole)


@lru_cache(maxsize=2)
def _cases_of(course: Course) -> CasesAhead:
    """One memory for each course, as long as the notebook runs."""
    return CasesAhead(course)


def name_of_exercise(function: object, namespace: Mapping[str, object], course: Course) -> str:
    """Name of the exercise that a function answers.

    Parameters
    ----------
    function : object
        What was handed to `check`.
    namespace : mapping
        The globals of the caller.
    course : Course
        The course whose exercises are meant.

    Raises
    ------
    UsageError
        It is not a function, or no exercise has its name; the sentence has the nearest name.
    """
    if not callable(function):
        raise UsageError(_not_callable(function, course))
    own = _name_of(function)
    if own in course.names:
        return own
    held = next((name for name in course.names if namespace.get(name) is function), None)
    if held is None and own in ("", "<lambda>"):
        raise UsageError(
            "this function has no name that an exercise has. "
            "Give it the name of the exercise, then check that name."
        )
    return held or course.find(own)[1].name


def _name_of(function: object) -> str:
    """The name that a callable says it has; empty where it says none, or something odd."""
    try:
        name = getattr(function, "__name__", "")
    except Exception:  # an attribute that a learner wrote
        return ""
    return name if type(name) is str else ""


def _not_callable(function: object, course: Course) -> str:
    """What to write instead of a name in quotes, a result, or anything else that is no function."""
    if isinstance(function, str) and function in course.names:
        return f"write check({function}), the function itself, without quotes."
    return (
        f"this is no function but {type(function).__name__}. "
        "Hand over the function itself: check(sigmoid), not check(sigmoid(z))."
    )


def ready(*functions: Callable[..., object]) -> bool:
    """Whether every answer that an experiment needs is written; says which one it waits for.

    Parameters
    ----------
    *functions : callable
        The functions that the experiment uses.

    Returns
    -------
    bool
        False while one of them is still an untouched stub; then one sentence is printed.
    """
    for function in functions:
        if is_stub(function):
            print(f"This experiment waits for `{function.__name__}`.")
            return False
    return True
