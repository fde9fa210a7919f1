"""The time that a worker has: for what it is at, and in all. Time without a processor is not its own."""

from __future__ import annotations

import time


class Clock:
    """Two deadlines: of the step that a worker is at, and of all its steps together.

    Parameters
    ----------
    total_seconds : float
        From now on, for all steps of all workers of a submission.
    """

    def __init__(self, total_seconds: float) -> None:
        self._end = time.monotonic() + total_seconds
        self.start(0.0)

    def start(self, seconds: float) -> None:
        """A step begins, which may take so long."""
        self._since = time.monotonic()
        self.limit = seconds
        self.idle = 0.0

    def extend(self, seconds: float) -> None:
        """So long the worker had no processor: that is not its own time, and not the learner's."""
        self.idle += seconds

    @property
    def elapsed(self) -> float:
        """Since the step began."""
        return time.monotonic() - self._since

    @property
    def spent(self) -> float:
        """The worker's own part of it."""
        return self.elapsed - self.idle

    @property
    def left(self) -> float:
        """Until the step must be over; negative when it should have been."""
        return min(self._since + self.limit + self.idle, self._end) - time.monotonic()

    @property
    def is_over(self) -> bool:
        """Whether all steps together have had their time."""
        return time.monotonic() >= self._end
