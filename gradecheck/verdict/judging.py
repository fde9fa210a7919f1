"""Plan + [Outcome] -> ExerciseReport: the verdict on one exercise, with what explains it."""

from __future__ import annotations

from collections.abc import Sequence

from gradecheck.comparing.answers import Answers, sort_outcomes
from gradecheck.course.course import Chapter
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.rules import diagnose, finding_of_outcome
from gradecheck.internal_error import describe, save_traceback
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.worker.outcome import Outcome


def judge(chapter: Chapter, prepared: PreparedExercise, outcomes: Sequence[Outcome]) -> ExerciseReport:
    """Judge one exercise.

    Parameters
    ----------
    chapter : Chapter
        Where it stands.
    prepared : PreparedExercise
        What was asked, and what the reference answers.
    outcomes : sequence of Outcome
        What came of each call.
    """
    exercise, plan = prepared.exercise, prepared.plan
    seconds = sum(outcome.seconds for outcome in outcomes)

    def report(verdict: Verdict, **more: object) -> ExerciseReport:
        points = exercise.points if verdict is Verdict.PASSED else 0
        return ExerciseReport(
            exercise.name,
            chapter.name,
            verdict,
            points,
            exercise.points,
            seconds,
            hints=exercise.hints,
            **more,
        )

    asked = [
        o for o, call in zip(outcomes, plan.calls, strict=True) if call.role in ("answer", "refuse", "repeat")
    ]
    if any(o.status == "not_attempted" for o in asked):
        return report(Verdict.NOT_ATTEMPTED)
    if any(o.status in ("missing", "syntax") for o in asked):
        first = next(o for o in asked if o.status in ("missing", "syntax"))
        return report(Verdict.FAILED, findings=(finding_of_outcome(exercise.name, first),))
    answers = sort_outcomes(prepared, outcomes)
    findings = diagnose(answers)
    if findings:
        return report(Verdict.FAILED, findings=findings)
    return report(Verdict.PASSED, note=_single_precision_note(answers))


def _single_precision_note(answers: Answers) -> str:
    small = any(
        leaf.yours.dtype.itemsize < 8
        for c in answers.cases
        for leaf in c.leaves
        if leaf.yours.dtype.kind == "f"
    )
    return "The answer is float32, so it was judged as float32: right to about seven digits." if small else ""


def our_fault(chapter: Chapter, exercise: Exercise, error: Exception) -> ExerciseReport:
    """The report where we could not judge: out of the points, with the traceback saved."""
    note = f"{describe(error)} (the traceback is in {save_traceback(error)})"
    return ExerciseReport(exercise.name, chapter.name, Verdict.CHECKER_ERROR, 0, 0, note=note)
