"""Judging, as far as it can be done beside a run: each answer is compared while the next one is computed.

What compares and diagnoses is loaded then too, not before: it is needed when the first answer has come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status

if TYPE_CHECKING:
    from gradecheck.comparing.comparison import Comparison


class JudgedAhead:
    """Compares each answer when it comes; it is a `gradecheck.running.beside.Beside`.

    Parameters
    ----------
    asked : sequence of PreparedExercise
        What the run is asked: all calls of the first, then all of the second, and so on.
    *more : callable
        What else to do when the functions have begun.
    """

    def __init__(self, asked: Sequence[PreparedExercise], *more: Callable[[], object]) -> None:
        self._asked = [(prepared, call) for prepared in asked for call in prepared.plan.calls]
        self._more = more
        self._found: dict[int, Comparison] = {}  # by the identity of the outcome, which the comparison keeps

    def begin(self) -> None:
        """Load what judges, and do what else there is."""
        import gradecheck.verdict.judging  # noqa: F401 - a worker is at work meanwhile

        for act in self._more:
            act()

    def take(self, number: int, outcome: Outcome) -> None:
        """Compare the answer to the call of this number; what goes wrong then goes wrong again when asked."""
        prepared, call = self._asked[number]
        if call.role is Role.ANSWER and outcome.status is Status.RETURNED:
            try:
                self._found[id(outcome)] = self.compare(prepared, call.case, outcome)
            except Exception:  # whoever asks for the comparison gets the error, and says whose it is
                return

    def compare(self, prepared: PreparedExercise, case: int, outcome: Outcome) -> Comparison:
        """The comparison of an outcome: the one that was made when it came, or else one made now."""
        from gradecheck.comparing.comparison import compare

        return self._found.get(id(outcome)) or compare(prepared, case, outcome)
