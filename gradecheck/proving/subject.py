"""The exercise that is proved: its card, what any function answers to it, and what is said of that.

In: a course and the name of an exercise. Out: outcomes and findings, as a learner's answer gets them, but
from this very process: these functions are the author's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from gradecheck.comparing.answers import Answers, sort_outcomes
from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import PreparedExercise, prepare
from gradecheck.worker.execution import run_call

Function = Callable[..., object]


@dataclass(frozen=True)
class BrokenPromise:
    """Something that a card promises and that is not so.

    Parameters
    ----------
    exercise : str
        Whose card it is.
    sentence : str
        What was expected and what was found.
    seed : int, optional
        The seed with which it was seen.
    function : str
        The known mistake or the right answer that was tried; empty where it is not about one.
    """

    exercise: str
    sentence: str
    seed: int | None = None
    function: str = ""

    def __str__(self) -> str:
        tried = f", `{self.function}`" if self.function else ""
        seed = f", seed {self.seed}" if self.seed is not None else ""
        return f"{self.exercise}{tried}{seed}: {self.sentence}"


class Subject:
    """An exercise under its seeds; what the reference answers is computed once for each.

    Parameters
    ----------
    course : Course
        Whose exercise it is.
    name : str
        The exercise.
    seeds : int
        How many seeds are tried, from 0; one where the card says that it takes seconds.
    """

    def __init__(self, course: Course, name: str, seeds: int) -> None:
        self.chapter: Chapter
        self.card: Exercise
        self.chapter, self.card = course.find(name)
        self.seeds = range(seeds if self.card.repeated else min(seeds, 1))
        self._prepared: dict[int, PreparedExercise] = {}

    def prepared(self, seed: int) -> PreparedExercise:
        """The questions of a seed."""
        if seed not in self._prepared:
            self._prepared[seed] = prepare(self.card, seed)
        return self._prepared[seed]

    @cached_property
    def _own_cost(self) -> dict[str, Function]:
        """The cost that a learner would have in the same notebook: the reference of that name."""
        gradient = self.card.gradient
        if gradient is None or gradient.own_cost is None:
            return {}
        name = gradient.own_cost.function
        return {name: getattr(self.chapter.module, name)}

    def answers(self, function: Function, seed: int) -> Answers:
        """What a function answers to every question of a seed."""
        functions = {**self._own_cost, self.card.name: function}
        prepared = self.prepared(seed)
        return sort_outcomes(
            prepared, [run_call(functions[call.function], call) for call in prepared.plan.calls]
        )

    def finding(self, function: Function, seed: int) -> Finding | None:
        """The first thing that is said of a function as an answer; None where it passes."""
        found = diagnose(self.answers(function, seed))
        return found[0] if found else None

    def broken(self, sentence: str, seed: int | None = None, function: str = "") -> BrokenPromise:
        """A promise of this card that is broken."""
        return BrokenPromise(self.card.name, sentence, seed, function)
