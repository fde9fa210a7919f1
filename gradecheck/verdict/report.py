"""Verdicts and reports: what every writer (text, JSON, JUnit, HTML) writes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from gradecheck.course.identity import CourseIdentity
from gradecheck.submission.handed_in import PassedOver
from gradecheck.verdict.environment import Environment

if TYPE_CHECKING:
    from gradecheck.diagnosing.finding import Finding  # loaded with what judges, beside the run


class Verdict(StrEnum):
    """What is said of one exercise."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ATTEMPTED = "not_attempted"
    NOT_CHECKED = "not_checked"
    CHECKER_ERROR = "checker_error"

    @property
    def words(self) -> str:
        """As a person says it: ``"not attempted"``."""
        return self.value.replace("_", " ")


@dataclass(frozen=True)
class ExerciseReport:
    """The verdict on one exercise.

    Parameters
    ----------
    name, chapter : str
        Names of the exercise and of its chapter.
    verdict : Verdict
        What is said of it.
    points, max_points : int
        All or nothing; an exercise with ``checker_error`` has ``max_points`` 0: it is out of the points.
    seconds : float
        Wall time of the learner's code, in seconds.
    findings : tuple of Finding
        Empty where it passed.
    hints : tuple of str
        The hints of the card, for writers that can fold them.
    note : str
        One sentence beside the verdict (why not checked, judged as float32, the checker's own error).
    section : str
        Address of the place in the book that derives what is asked; empty where the course names none.
    """

    name: str
    chapter: str
    verdict: Verdict
    points: int
    max_points: int
    seconds: float = 0.0
    findings: tuple[Finding, ...] = ()
    hints: tuple[str, ...] = ()
    note: str = ""
    section: str = ""

    @property
    def open_hints(self) -> tuple[str, ...]:
        """The hints to an answer that is not right yet; the last may be a change of a learner's line."""
        if self.verdict not in (Verdict.FAILED, Verdict.NOT_ATTEMPTED):
            return ()
        return (*self.hints, *(finding.fix for finding in self.findings if finding.fix))


@dataclass(frozen=True)
class Unreadable:
    """A file that could not be read, or that we failed on.

    Parameters
    ----------
    path : str
        The file.
    reason : str
        Why, and what to do: the rest of a sentence that begins with the path.
    is_ours : bool
        Whether it is a fault of gradecheck, which costs nobody points.
    """

    path: str
    reason: str
    is_ours: bool = False

    @property
    def headline(self) -> str:
        """What did not go: the rest of a sentence that begins with the path."""
        return "could not be checked" if self.is_ours else "could not be read"

    @property
    def sentence(self) -> str:
        """Path and reason."""
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True)
class SubmissionReport:
    """The verdicts on one notebook or file.

    Parameters
    ----------
    path : str
        As it was given.
    learner : str
        Name of the learner in a class; empty otherwise.
    exercises : tuple of ExerciseReport
        In the order of the course.
    problem : Unreadable, optional
        What is wrong with a file that could not be read.
    notes : tuple of str
        Sentences about the file as a whole: a newer notebook exists, a cell has a syntax error.
    reached : str
        Where all exercises of the file's chapter have passed: what the learner can do now.
    """

    path: str
    learner: str = ""
    exercises: tuple[ExerciseReport, ...] = ()
    problem: Unreadable | None = None
    notes: tuple[str, ...] = ()
    reached: str = ""

    @property
    def points(self) -> int:
        """Points reached."""
        return sum(e.points for e in self.exercises)

    @property
    def max_points(self) -> int:
        """Points that could be reached."""
        return sum(e.max_points for e in self.exercises)


@dataclass(frozen=True)
class Report:
    """Everything that one run found.

    Parameters
    ----------
    gradecheck : str
        Version of the package.
    course : CourseIdentity
        Title, version, folder and digest of the course that judged.
    seed : int
        With it the same cases are drawn again.
    isolation : tuple of str
        The protective layers that were on, in words.
    submissions : tuple of SubmissionReport
        In the order in which they were given.
    command : str
        How this gradecheck is called, for the commands that a report advises.
    passed_over : tuple of PassedOver
        What lay beside the files and was not checked, with the reason.
    pending : int
        How many files are still to be checked: more than 0 where a run goes on, or was stopped.
    environment : Environment
        Python, NumPy and system.
    """

    gradecheck: str
    course: CourseIdentity
    seed: int
    isolation: tuple[str, ...]
    submissions: tuple[SubmissionReport, ...]
    command: str = "gradecheck"
    passed_over: tuple[PassedOver, ...] = ()
    pending: int = 0
    environment: Environment = field(default_factory=Environment)

    @property
    def exit_code(self) -> int:
        """2 a file is unreadable, 3 a fault of ours, 1 something or everything is lacking, 0 all passed."""
        verdicts = {e.verdict for s in self.submissions for e in s.exercises}
        problems = [s.problem for s in self.submissions if s.problem]
        if any(not problem.is_ours for problem in problems):
            return 2
        if problems or Verdict.CHECKER_ERROR in verdicts:
            return 3
        return 0 if verdicts == {Verdict.PASSED} else 1
