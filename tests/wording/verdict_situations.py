"""What is said beside a verdict: an earlier answer that is wrong, single precision, a newer notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import numpy as np

from gradecheck.comparing.cause import Cause
from gradecheck.course.course import load_course
from gradecheck.diagnosing.finding import Finding
from gradecheck.questions.prepared import prepare
from gradecheck.submission.submission import Submission
from gradecheck.verdict.dependencies import after_earlier_ones
from gradecheck.verdict.judging import judge
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.verdict.submission_notes import notes_on
from gradecheck.worker.location import SourceKind
from gradecheck.worker.outcome import Outcome, Raised, Status
from tests.answering import answer, line_gradient
from tests.folders import TINY_COURSE
from tests.wording.situations import PLAIN

Text = Callable[[], str]
CHAPTER = "ch01_powers"
WRONG = ExerciseReport("cube", CHAPTER, Verdict.FAILED, 0, 1)
GONE = replace(WRONG, findings=(Finding(Cause.MISSING, "cube", "is not defined in this file."),))


def after(earlier: Verdict) -> Text:
    """What is said of an answer that calls an earlier one with this verdict."""
    return lambda: after_earlier_ones(WRONG, {"sigmoid": earlier}).note


def judged(outcome_of) -> Text:
    """The note on an answer whose calls all end so."""

    def text() -> str:
        prepared = prepare(PLAIN, 1)
        outcomes = [outcome_of(call.arguments) for call in prepared.plan.calls]
        return judge(SimpleNamespace(name="ch02", section="{}".format), prepared, outcomes).note

    return text


def as_type(dtype) -> Text:
    """The note on a right answer of this type."""
    return judged(lambda given: answer(lambda *each: line_gradient(*each).astype(dtype), given))


def unwritten(elsewhere: Raised | None) -> Text:
    """The note on a stub, with something like the answer somewhere else or not."""
    return judged(lambda given: Outcome(Status.NOT_ATTEMPTED, raised=elsewhere))


def noted(*reports, since="", version="") -> Text:
    """The notes on a notebook of a chapter: as it is now, or of other pages or another version."""

    def text() -> str:
        course = load_course(TINY_COURSE)
        chapter = next(c for c in course.chapters if c.name == CHAPTER)
        notebook = Submission(
            "a.ipynb",
            (),
            SourceKind.NOTEBOOK,
            chapter=CHAPTER,
            digest=since or chapter.digest,
            version=version or course.version,
        )
        return " ".join(notes_on(course, notebook, reports))

    return text


LIKE_IT = Raised("another name", "`Cube` is defined; rename it to `cube`", "cell 3, line 1")
SINGLE, DOUBLE = as_type(np.float32), as_type(np.float64)
