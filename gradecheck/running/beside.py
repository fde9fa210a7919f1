"""What is done beside a run: while the learner's functions are called, this process has time."""

from __future__ import annotations

from typing import Protocol

from gradecheck.worker.outcome import Outcome


class Beside(Protocol):
    """Work for the time in which the learner's functions are called; nothing hangs on its being done then."""

    def begin(self) -> None:
        """Called once, when the functions have begun; not at all by a runner that has no time beside them."""

    def take(self, number: int, outcome: Outcome) -> None:
        """Called with the outcome of a call, by its number in the run, as soon as it has come.

        Outcomes that do not come from the functions themselves, such as that of a call which is no longer
        made, are in the run only.
        """
