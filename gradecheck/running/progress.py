"""How far a check has come: told by what works, shown by `gradecheck.reporting.progress_bar`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """What is being done now.

    Parameters
    ----------
    what : str
        The exercise that is checked, or the place in the notebook that is run.
    done : float or None
        The part of it that is done, from 0 to 1; None where nobody can know.
    detail : str
        How that is known, in words: ``"call 1 of 2, 3 s of at most 20 s"``.
    """

    what: str
    done: float | None = None
    detail: str = ""


#: Whoever works hands over the way to ask where it is. It is asked only when something is drawn.
ProgressCallback = Callable[[Callable[[], Step]], None]


def no_progress(ask: Callable[[], Step]) -> None:
    """Show nothing of it."""
