"""How long a search may take: processor time, here and where the learner's code runs, and the clock."""

from __future__ import annotations

import time

from gradecheck.worker.outcome import Outcome

#: On a busy machine a search takes this many times its processor time at most.
PATIENCE = 4.0
_processor_time = getattr(
    time, "thread_time", time.process_time
)  # a browser has one thread, and no such clock


class Budget:
    """What is left of the time of one search.

    Parameters
    ----------
    seconds : float
        Processor time, in seconds; by the clock it may be `PATIENCE` times as long.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._began = _processor_time()
        self._until = time.monotonic() + PATIENCE * seconds
        self._elsewhere = 0.0

    @property
    def left(self) -> float:
        """Seconds of processor time that are left; 0 where none are."""
        spent = self._elsewhere + _processor_time() - self._began
        return max(0.0, min(self._seconds - spent, self._until - time.monotonic()))

    def mark(self) -> float:
        """The time here, for `spend`."""
        return _processor_time()

    def spend(self, since: float, outcome: Outcome) -> None:
        """Count what a call took in another process; what it took in this one is counted already."""
        self._elsewhere += max(0.0, outcome.seconds - (_processor_time() - since))
