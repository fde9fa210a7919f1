"""Rows -> what it comes to for each learner: of each exercise the latest answer, and its points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gradecheck.comparing.cause import Cause
from gradecheck.course.course import Course
from gradecheck.grading.journal import Header, Row
from gradecheck.submission.class_folder import ClassFile
from gradecheck.submission.platforms import Who
from gradecheck.verdict.report import ExerciseReport, Verdict


@dataclass(frozen=True)
class Asked:
    """One exercise that the class was asked.

    Parameters
    ----------
    name, chapter : str
        Of the exercise.
    points : int
        Its points; 0 where we failed on it for everybody.
    """

    name: str
    chapter: str
    points: int


@dataclass(frozen=True)
class Graded:
    """What came of one learner.

    Parameters
    ----------
    who : Who
        The learner.
    rows : tuple of Row
        The learner's files, the earlier ones first.
    counting : dict of str to ExerciseReport
        For each exercise that was found the answer that counts, which is that of the latest file.
    notes : tuple of str
        Which of several files counts.
    """

    who: Who
    rows: tuple[Row, ...]
    counting: Mapping[str, ExerciseReport]
    notes: tuple[str, ...] = ()

    def points(self, asked: Sequence[Asked]) -> int:
        """Points for what is asked."""
        return sum(self.counting[each.name].points for each in asked if each.name in self.counting)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read, as sentences."""
        return tuple(
            f"{row.report.path} {row.report.problem.reason}" for row in self.rows if row.report.problem
        )

    def faults(self, asked: Sequence[Asked]) -> tuple[str, ...]:
        """Exercises on which we failed, for a person to look at: they never are a way to points."""
        return tuple(
            each.name
            for each in asked
            if each.name in self.counting and self.counting[each.name].verdict is Verdict.CHECKER_ERROR
        )


@dataclass(frozen=True)
class ClassResults:
    """What came of a class: what every report is written from.

    Parameters
    ----------
    header : Header
        Of the run.
    title : str
        Of the course.
    asked : tuple of Asked
        The exercises that count.
    learners : tuple of Graded
        By name.
    """

    header: Header
    title: str
    asked: tuple[Asked, ...]
    learners: tuple[Graded, ...]

    @property
    def max_points(self) -> int:
        """Points that could be reached."""
        return sum(each.points for each in self.asked)


def results_of(
    course: Course, header: Header, files: Sequence[ClassFile], rows: Sequence[Row]
) -> ClassResults:
    """Put the rows of each learner together.

    Parameters
    ----------
    course : Course
        Whose exercises they are.
    header : Header
        Of the run.
    files, rows
        The class, and what came of each file.
    """
    of_each: dict[Who, list[Row]] = {}
    for file, row in zip(files, rows, strict=True):
        of_each.setdefault(file.who, []).append(row)
    learners = tuple(_graded(who, theirs) for who, theirs in of_each.items())
    return ClassResults(header, course.identity.title, _asked(course, header.only, learners), learners)


def _graded(who: Who, rows: Sequence[Row]) -> Graded:
    counting: dict[str, ExerciseReport] = {}
    places: dict[str, str] = {}
    notes: list[str] = []
    for row in rows:
        for exercise in row.report.exercises:
            name = exercise.name
            if name in counting and not (_is_answer(exercise) or not _is_answer(counting[name])):
                continue
            if name in counting and _is_answer(counting[name]):
                notes.append(f"{name}: of {places[name]} and {row.place} the later one, {row.place}, counts.")
            counting[name], places[name] = exercise, row.place
    return Graded(who, tuple(rows), counting, tuple(notes))


def _is_answer(exercise: ExerciseReport) -> bool:
    """Whether something was written: an untouched stub does not take an earlier answer away."""
    is_missing = any(finding.cause is Cause.MISSING for finding in exercise.findings)
    return exercise.verdict is not Verdict.NOT_ATTEMPTED and not is_missing


def _asked(course: Course, only: Sequence[str], learners: Sequence[Graded]) -> tuple[Asked, ...]:
    """What was asked for by name; else the chapters of which half of the learners have something.

    One learner with a function of another chapter so changes nothing for the others.
    """
    chapters = Counter(
        chapter for each in learners for chapter in {found.chapter for found in each.counting.values()}
    )
    readers = sum(bool(each.counting) for each in learners)
    common = {chapter for chapter, count in chapters.items() if 2 * count >= readers} or set(chapters)
    names = [n for n, chapter in course.names.items() if n in only or (not only and chapter.name in common)]
    asked = []
    for name in names:
        chapter, card = course.find(name)
        found = [each.counting[name].verdict for each in learners if name in each.counting]
        is_our_fault = bool(found) and set(found) == {Verdict.CHECKER_ERROR} and len(found) > 1
        asked.append(Asked(name, chapter.name, 0 if is_our_fault else card.points))
    return tuple(asked)


def without_names(results: ClassResults) -> ClassResults:
    """The same with a number for each learner instead of a name."""
    digits = len(str(len(results.learners)))
    learners = tuple(
        _nameless(each, f"learner {number:0{digits}d}")
        for number, each in enumerate(results.learners, start=1)
    )
    return replace(results, learners=learners)


def _nameless(graded: Graded, name: str) -> Graded:
    rows = []
    for number, row in enumerate(graded.rows, start=1):
        shown = f"file {number}"
        problem = row.report.problem and replace(row.report.problem, path=shown)
        notes = tuple(note.replace(row.report.path, shown) for note in row.report.notes)
        rows.append(
            replace(
                row,
                place=shown,
                report=replace(row.report, path=shown, learner=name, problem=problem, notes=notes),
            )
        )
    return replace(graded, who=Who(name), rows=tuple(rows), notes=())
