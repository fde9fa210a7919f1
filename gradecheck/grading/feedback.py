"""What came of one learner -> the reports of `gradecheck.reporting`, for one learner or for all.

They are without durations, so that the same submissions give the same bytes, and without a path of the
machine that graded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gradecheck.course.identity import CourseIdentity
from gradecheck.grading.results import ClassResults, Graded
from gradecheck.reporting import html_report, junit
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport
from gradecheck.wording.counted import counted


def render(results: ClassResults, learner: Graded) -> str:
    """Write the page that a learner gets back."""
    return html_report.render(_report(results, [learner]))


def render_junit(results: ClassResults) -> str:
    """Write the whole class as JUnit XML."""
    return junit.render(_report(results, results.learners))


def _report(results: ClassResults, learners: list[Graded] | tuple[Graded, ...]) -> Report:
    header = results.header
    version = header.course.removeprefix(results.title).strip()
    course = CourseIdentity(results.title, version, "the copy of who graded", header.course_digest)
    submissions = tuple(each for learner in learners for each in _submissions(results, learner))
    return Report(
        header.gradecheck, course, header.seed, header.isolation, submissions, environment=environment_here()
    )


def _submissions(results: ClassResults, learner: Graded) -> list[SubmissionReport]:
    """The files of a learner, each with what counts in it; the last says what is in none, and the sum."""
    found = []
    for row in learner.rows:
        counting = (e for e in row.report.exercises if learner.counting[e.name] is e)
        exercises = tuple(_without_duration(e) for e in counting)
        notes = (*row.report.notes, *(note for note in learner.notes if row.place in note))
        found.append(replace(row.report, learner=learner.who.name, exercises=exercises, notes=notes))
    found[-1] = replace(found[-1], notes=(*found[-1].notes, *_whole(results, learner)))
    return found


def _whole(results: ClassResults, learner: Graded) -> Iterator[str]:
    for each in results.asked:
        if each.name not in learner.counting:
            yield f"`{each.name}` ({counted(each.points, 'point')}) is in no file that was handed in."
    yield f"Together {learner.points(results.asked)} of {counted(results.max_points, 'point')}."


def _without_duration(exercise: ExerciseReport) -> ExerciseReport:
    return replace(exercise, seconds=0.0)
