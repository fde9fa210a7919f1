"""Plan + [Outcome] -> ExerciseReport: the verdict on one exercise, with what explains it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gradecheck.comparing.answers import Answers, sort_outcomes
from gradecheck.comparing.comparison import Comparison, compare
from gradecheck.comparing.tolerance import is_single
from gradecheck.course.chapter import Chapter
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.rules import diagnose
from gradecheck.diagnosing.unfinished import finding_of_outcome
from gradecheck.internal_error import place_of_traceback, type_and_text
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status


def judge(
    chapter: Chapter,
    prepared: PreparedExercise,
    outcomes: Sequence[Outcome],
    compare: Callable[[PreparedExercise, int, Outcome], Comparison] = compare,
) -> ExerciseReport:
    """Judge one exercise.

    Parameters
    ----------
    chapter : Chapter
        Where it stands.
    prepared : PreparedExercise
        What was asked, and what the reference answers.
    outcomes : sequence of Outcome
        What came of each call.
    compare : callable
        Lays an outcome beside what the reference answers; one that has done it already saves the time.
    """
    exercise = prepared.exercise
    verdict, findings, note = _verdict(prepared, outcomes, compare)
    return ExerciseReport(
        exercise.name,
        chapter.name,
        verdict,
        exercise.points if verdict is Verdict.PASSED else 0,
        exercise.points,
        sum(outcome.seconds for outcome in outcomes),
        findings,
        exercise.hints,
        note,
        chapter.section(exercise.name),
    )


def _verdict(
    prepared: PreparedExercise,
    outcomes: Sequence[Outcome],
    compare: Callable[[PreparedExercise, int, Outcome], Comparison],
) -> tuple[Verdict, tuple[Finding, ...], str]:
    """The verdict, with what is wrong and a note."""
    calls = zip(outcomes, prepared.plan.calls, strict=True)
    asked = [o for o, call in calls if call.role in (Role.ANSWER, Role.REFUSE, Role.REPEAT)]
    stub = next((o for o in asked if o.status == Status.NOT_ATTEMPTED), None)
    if stub is not None:
        return Verdict.NOT_ATTEMPTED, (), _where_else(stub)
    lacking = next((o for o in asked if o.status in (Status.MISSING, Status.SYNTAX)), None)
    if lacking is not None:
        return Verdict.FAILED, (finding_of_outcome(prepared.exercise.name, lacking),), ""
    answers = sort_outcomes(prepared, outcomes, compare)
    findings = diagnose(answers)
    if findings:
        return Verdict.FAILED, findings, ""
    return Verdict.PASSED, (), _single_precision_note(answers)


def _where_else(stub: Outcome) -> str:
    """Beside an untouched stub: where something like the answer is, if it is somewhere."""
    found = stub.raised
    if found is None:
        return ""
    place = f"{found.where}, " if found.where else ""
    return f"Something like the answer is elsewhere: {place}{found.type}: {found.message}."


def _single_precision_note(answers: Answers) -> str:
    dtypes = (leaf.yours.dtype for comparison in answers.cases for leaf in comparison.leaves)
    single = next(filter(is_single, dtypes), None)
    return (
        f"The answer is {single}, so it was judged as {single}: right to about seven digits."
        if single
        else ""
    )


def our_fault(chapter: Chapter, exercise: Exercise, error: Exception) -> ExerciseReport:
    """The report where we could not judge: out of the points, with the traceback saved."""
    note = f"{type_and_text(error)} (the details {place_of_traceback(error)})"
    return ExerciseReport(exercise.name, chapter.name, Verdict.CHECKER_ERROR, 0, 0, note=note)
