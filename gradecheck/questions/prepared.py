"""An exercise and a seed -> all that is ours to compute: the plan, the reference's answers, their condition.

It is computed once for a seed and shared by every submission of a run; whatever only a wrong answer needs is
computed when the first wrong answer comes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

import numpy as np

from gradecheck.course.exercise import Arguments, Exercise
from gradecheck.questions.condition import answer_of, flatten, movements_of
from gradecheck.questions.plan import Plan, plan_calls

#: What is remembered of an exercise in all, in bytes of arrays; a course's answers have some kilobytes each.
_MOST_REMEMBERED = 32 * 2**20


class PreparedExercise:
    """The plan of an exercise with the answers of the reference.

    Parameters
    ----------
    plan : Plan
        Cases and calls.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._expected: dict[int, object] = {}
        self._movements: dict[int, list[float]] = {}
        self._remembered: dict[Hashable, object] = {}
        self._room = _MOST_REMEMBERED

    @property
    def exercise(self) -> Exercise:
        """The card."""
        return self.plan.exercise

    def expected(self, case: int) -> object:
        """What the reference answers on a case."""
        if case not in self._expected:
            self._expected[case] = self.expected_at(self.plan.cases[case])
        return self._expected[case]

    def remembered(self, key: Hashable, work_out: Callable[[], object]) -> object:
        """An answer of one of our own functions, worked out once for all submissions of a run.

        Parameters
        ----------
        key : hashable
            Stands for the function and the question.
        work_out : callable
            Gives the answer; what it raises is remembered too, and raised each time.
        """
        if key in self._remembered:
            found = self._remembered[key]
        else:
            try:
                found = work_out()
            except Exception as error:
                found = _Raised(error)
            self._room -= sum(leaf.nbytes for leaf in flatten(found) if isinstance(leaf, np.ndarray)) + 100
            if self._room > 0:
                self._remembered[key] = found
        if isinstance(found, _Raised):
            raise found.error.with_traceback(None)
        return found

    def answer_all(self) -> None:
        """Let the reference answer every case now: while a learner's function works, it costs no time."""
        for case in range(len(self.plan.cases)):
            self.expected(case)

    def expected_at(self, arguments: Arguments) -> object:
        """What the reference answers at any other point."""
        return answer_of(self.exercise.reference, tuple(arguments.values()))

    def movements(self, case: int) -> list[float]:
        """How far each expected array of a case moves when its inputs move by their rounding."""
        if case not in self._movements:
            self._movements[case] = movements_of(self.exercise, self.plan.cases[case], self.expected(case))
        return self._movements[case]


class _Raised:
    """What one of our functions raised instead of answering."""

    def __init__(self, error: Exception) -> None:
        self.error = error


def prepare(exercise: Exercise, seed: int) -> PreparedExercise:
    """Plan an exercise; the reference answers when it is first asked."""
    return PreparedExercise(plan_calls(exercise, seed))
