"""Answers that call an earlier answer: which they are, and what is said of one whose helper is wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from gradecheck.verdict.report import ExerciseReport, Verdict


def earlier_answers(name: str, used: Collection[str], order: Sequence[str]) -> tuple[str, ...]:
    """The answers that an answer calls and that the course asks for before it, in the order of the course.

    Parameters
    ----------
    name : str
        The exercise.
    used : collection of str
        Names that its answer reaches, directly or through others.
    order : sequence of str
        All exercises in the order of the course.
    """
    return tuple(n for n in order[: order.index(name)] if n in used)


def after_earlier_ones(found: ExerciseReport, earlier: Mapping[str, Verdict]) -> ExerciseReport:
    """An answer that calls an earlier one which is not right is not judged; the earlier one is named.

    Parameters
    ----------
    found : ExerciseReport
        The verdict on the answer by itself, which is not that it passed.
    earlier : mapping of str to Verdict
        The earlier answers that it calls, in the order of the course.
    """
    wrong = next((name for name, verdict in earlier.items() if verdict is not Verdict.PASSED), None)
    if wrong is None:
        return found
    state = "is not written yet" if earlier[wrong] is Verdict.NOT_ATTEMPTED else "is not right yet"
    note = f"It calls `{wrong}`, which {state}. Fix that one first, then check this one again."
    return replace(found, verdict=Verdict.NOT_CHECKED, points=0, findings=(), note=note)
