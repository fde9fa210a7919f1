"""What is said of a submission as a whole, beside the verdicts on its exercises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gradecheck.comparing.cause import Cause
from gradecheck.course.course import Course
from gradecheck.submission.submission import Submission
from gradecheck.verdict.report import ExerciseReport, Verdict
from gradecheck.wording.progress import done_with


def reached(course: Course, submission: Submission, reports: Sequence[ExerciseReport]) -> str:
    """What a learner can do whose whole chapter has passed."""
    passed = {report.name for report in reports if report.verdict is Verdict.PASSED}
    chapter = next((c for c in course.chapters if c.name == submission.chapter), None)
    if chapter is None or not passed.issuperset(n for n, of in course.names.items() if of is chapter):
        return ""
    return done_with(chapter.number, chapter.reached)


def notes_on(course: Course, submission: Submission, reports: Sequence[ExerciseReport]) -> Iterator[str]:
    """What a learner should know of the file itself: nothing in it, answers gone, a newer notebook.

    Parameters
    ----------
    course : Course
        Whose exercises it answers.
    submission : Submission
        Text of its cells, and which notebook it came from.
    reports : sequence of ExerciseReport
        On what it defines, and on everything of its chapter.
    """
    if not reports:
        yield f"{submission.path} defines no exercise of this course; `gradecheck list` shows their names."
    chapter = next((c for c in course.chapters if c.name == submission.chapter), None)
    gone = [
        report.name
        for report in reports
        if report.chapter == submission.chapter
        and any(f.cause is Cause.MISSING and not f.facts for f in report.findings)  # and nothing is like it
    ]
    if chapter and gone:
        again = f"gradecheck start {chapter.name.split('_')[0]} --restore"
        yield (
            f"This notebook no longer defines {', '.join(gone)}, which it came with. "
            f"Where cells were deleted, `{again}` brings them back."
        )
    if chapter and submission.digest and chapter.digest and submission.digest != chapter.digest:
        again = f"gradecheck start {chapter.name.split('_')[0]}"
        since = (
            f"this one is of version {submission.version}, and the course is at {course.version}"
            if submission.version != course.version
            else "the pages of the chapter have changed since this one was made"
        )
        yield f"A newer notebook exists: {since}. `{again}` brings your answers over."
