"""One mutant, checked as a learner's file is, and judged; in a fork, so that nothing that it does stays."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

from gradecheck.checking import check_function
from gradecheck.course.course import Course
from gradecheck.diagnosing.finding import Finding
from gradecheck.proving.subject import Subject
from gradecheck.questions.prepared import prepare
from gradecheck.reporting.message import message
from gradecheck.verdict.report import Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.plain_values import plain
from gradecheck.worker.probes import build
from gradecheck.worker.time_limit import OutOfTime, at_most
from tests.diagnosing.direct_claims import Asked, arrays_of
from tests.forks import lines_of_a_fork
from tests.learner_file import namespace_of
from tests.mutants.judgement import doubts, lines_told
from tests.mutants.mutant import Mutant

SEED = 1
#: The judge runs a mutant's own code without the limits of the checker: so long, in seconds of
#: processor time, and in so much memory.
SECONDS, MEMORY = 30, 4 * 2**30


def tried(course: Course, mutant: Mutant, searched: bool = True) -> dict[str, Any]:
    """What came of a mutant, in words and numbers that can be kept.

    Parameters
    ----------
    course : Course
        Which judges.
    mutant : Mutant
        What is handed in.
    searched : bool
        Whether the line is searched, which takes a second or two.
    """

    def told() -> Iterator[str]:
        yield json.dumps(judged(course, mutant, searched), default=str)

    row = "".join(lines_of_a_fork(told, SECONDS, MEMORY, patience=20 * SECONDS))
    found = json.loads(row) if row else {"verdict": "no end", "doubts": [], "seconds": SECONDS}
    return {**_row(mutant), **found}


def _row(mutant: Mutant) -> dict[str, Any]:
    return {
        "exercise": mutant.exercise,
        "answer": mutant.answer,
        "slips": [vars(slip) for slip in mutant.slips],
        "text": mutant.text,
        "doubts": [],
        "lines": [],
        "is_marked": False,
        "has_cause": False,
        "said": "",
        "seconds": 0.0,
    }


def judged(course: Course, mutant: Mutant, searched: bool = True) -> dict[str, Any]:
    """The verdict on a mutant, the lines that are told, and the doubts about what is said."""
    began = time.perf_counter()
    verdict, finding = reported(course, mutant) if searched else diagnosed(course, mutant)
    found: dict[str, Any] = {"verdict": verdict, "seconds": round(time.perf_counter() - began, 2)}
    if finding is None or verdict != Verdict.FAILED:
        return found
    lines = lines_told(finding)
    return {
        **found,
        "cause": finding.cause,
        "mistake": finding.mistake,
        "edit": finding.edit,
        "fix": finding.fix,
        "has_cause": bool(finding.causes),
        "lines": sorted(lines),
        "is_marked": bool(lines & mutant.lines),
        "said": message(finding),
        "doubts": [(d.kind, d.words) for d in doubts(mutant, finding, *answered(course, mutant))],
    }


def reported(course: Course, mutant: Mutant) -> tuple[str, Finding | None]:
    """Verdict and finding on a mutant, as `check` gives them in a notebook."""
    namespace = namespace_of(mutant.text)
    function: Any = namespace[mutant.exercise]
    report = check_function(course, mutant.exercise, function, namespace, SEED)
    exercise = report.submissions[0].exercises[0]
    return exercise.verdict, next(iter(exercise.findings), None)


def diagnosed(course: Course, mutant: Mutant) -> tuple[str, Finding | None]:
    """The same of a function in this process, without a search for the line."""
    function = namespace_of(mutant.text)[mutant.exercise]

    def timely(*arguments: object) -> object:
        with at_most(1.0):
            return function(*arguments)  # type: ignore[operator]

    finding = Subject(course, mutant.exercise, SEED + 1).finding(timely, SEED)
    return (Verdict.FAILED if finding else Verdict.PASSED), finding


def answered(course: Course, mutant: Mutant) -> tuple[list[Asked], list[tuple]]:
    """The questions that both answer, with the answers; and the arguments of all."""
    exercise = course.find(mutant.exercise)[1]
    prepared = prepare(exercise, SEED)
    function = namespace_of(mutant.text)[mutant.exercise]
    run, questions = [], []
    for call in prepared.plan.calls:
        if call.role is not Role.ANSWER:
            continue
        questions.append(call.arguments)
        try:
            with at_most(2.0):
                yours = plain(function(*map(build, call.arguments)))  # type: ignore[operator]
        except (Exception, SystemExit, OutOfTime):
            continue
        expected = prepared.expected(call.case)
        arguments = prepared.plan.cases[call.case]
        run.append(Asked(arguments, *(arrays_of(exercise.outputs, v) for v in (yours, expected))))
    return run, questions
