"""A bar on the standard error for a check that takes long; nothing for one that does not."""

from __future__ import annotations

import time
from importlib.util import find_spec

PATIENCE = 2.0  # seconds without a sign of life that nobody minds
EXPECTED = 90  # evaluations of the loss that it takes to find one wrong entry among a million


class Bar:
    """Counts evaluations, and becomes visible after `PATIENCE` where rich is installed.

    Used as a context: the bar disappears at its end. Call it with the number of evaluations.
    """

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._drawn = None
        self._task = None

    def __enter__(self) -> Bar:
        return self

    def __call__(self, evaluations: int) -> None:
        """Show that so many evaluations are done."""
        if self._drawn is None:
            if time.monotonic() - self._started < PATIENCE or find_spec("rich") is None:
                return
            self._draw()
        self._drawn.update(self._task, completed=evaluations, total=max(EXPECTED, evaluations))

    def __exit__(self, *error: object) -> None:
        if self._drawn is not None:
            self._drawn.stop()

    def _draw(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        self._drawn = Progress(
            TextColumn("check_gradient"),
            BarColumn(),
            TextColumn("{task.completed} evaluations of the loss"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._drawn.add_task("", total=EXPECTED)
        self._drawn.start()
