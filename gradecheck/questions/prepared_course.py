"""The exercises of a course under one seed, each prepared once and shared by all submissions of a run."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.course.exercise import Exercise
from gradecheck.questions.prepared import PreparedExercise, prepare

#: Seconds in which the line of a wrong answer is looked for; a person waits so long.
SEARCH_SECONDS = 1.6
#: The same in a class, where hundreds of wrong answers wait for one another.
CLASS_SEARCH_SECONDS = 0.3


@dataclass(frozen=True)
class Preparation:
    """An exercise that is asked: prepared, or with the reason why we could not prepare it.

    Parameters
    ----------
    chapter : Chapter
        Where it stands.
    exercise : Exercise
        The card.
    prepared : PreparedExercise, optional
        None where the card contradicts itself.
    fault : Exception, optional
        What went wrong then.
    """

    chapter: Chapter
    exercise: Exercise
    prepared: PreparedExercise | None = None
    fault: Exception | None = None


class PreparedCourse:
    """The exercises of a course under one seed, each prepared once and shared by all submissions of a run.

    Parameters
    ----------
    course : Course
        Whose exercises.
    seed : int
        Seed of the cases.
    search_seconds : float
        Time to look for the line of a wrong answer, in seconds; 0 to look for none.
    """

    def __init__(self, course: Course, seed: int, search_seconds: float = SEARCH_SECONDS) -> None:
        self.course = course
        self.seed = seed
        self.search_seconds = search_seconds
        self._preparations: dict[str, Preparation] = {}

    @property
    def sends_values(self) -> bool:
        """Whether a search may put right values beside the learner's code; in a class they stay with us."""
        return self.search_seconds > CLASS_SEARCH_SECONDS

    def prepare(self, name: str) -> Preparation:
        """The exercise `name`, prepared when it is first asked."""
        if name not in self._preparations:
            chapter, exercise = self.course.find(name)
            try:
                self._preparations[name] = Preparation(chapter, exercise, prepare(exercise, self.seed))
            except Exception as error:  # a card that contradicts itself costs its exercise, not the run
                self._preparations[name] = Preparation(chapter, exercise, fault=error)
        return self._preparations[name]


class CasesAhead:
    """The cases of each check of a running notebook; those of the next one are drawn while there is time.

    Every check has new ones; but where the reference takes seconds it answers once, and the cases stay.

    Parameters
    ----------
    course : Course
        Whose exercises.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        self._stays = self._new()
        self._next: dict[str, PreparedCourse] = {}

    def take(self, name: str) -> PreparedCourse:
        """The course under the seed of a check of the exercise `name`."""
        if not self._is_drawn_anew(name):
            return self._stays
        return self._next.pop(name, None) or self._new()

    def draw(self, name: str) -> None:
        """Draw the cases of the next check of `name`; of this exercise alone, since it is checked again."""
        if self._is_drawn_anew(name):
            self._next = {name: self.take(name)}
            self._next[name].prepare(name)

    def _is_drawn_anew(self, name: str) -> bool:
        return self._course.find(name)[1].repeated

    def _new(self) -> PreparedCourse:
        return PreparedCourse(self._course, secrets.randbits(32))
