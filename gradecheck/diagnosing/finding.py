"""What was found about an answer: facts always, a cause only when it is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gradecheck.comparing.cause import Cause


@dataclass(frozen=True)
class Entry:
    """One entry of an answer beside the expected one.

    Parameters
    ----------
    where : tuple of int
        Index in the output.
    yours, expected : bool, int, float or str
        The two values.
    """

    where: tuple[int, ...]
    yours: object
    expected: object


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, with its evidence.

    Parameters
    ----------
    cause : Cause
        Why the exercise does not pass.
    message : str
        The whole text for the learner: who, what differs, where, yours and expected, allowed, likely cause,
        next step. Plain text of several lines; the first line is a sentence of its own.
    headline : str
        The first line alone.
    likely_cause : str
        The sentence of the one known mistake or pattern that explains every case; empty if none does.
    candidates : tuple of str
        Where two or three remain: their sentences.
    mistake : str, optional
        Name of the known mistake, when exactly one explains every case.
    output : str, optional
        ``"dWs[1]"``: the output that differs.
    argument : str, optional
        The argument concerned (changed, shared, or the one whose gradient differs).
    where : tuple of int, optional
        Index of the worst entry in that output.
    yours, expected : bool, int, float or str, optional
        The two values there.
    allowed : float, optional
        Largest difference that would have passed there.
    worst : tuple of Entry
        Up to three worst entries, of one case.
    wrong : ndarray of bool, optional
        Which entries of the output are wrong, for a picture; None unless it has 1 or 2 dimensions.
    evidence : tuple of str
        Further facts, one sentence each (numeric gradient, own cost, pattern).
    """

    cause: Cause
    message: str
    headline: str
    likely_cause: str = ""
    candidates: tuple[str, ...] = ()
    mistake: str | None = None
    output: str | None = None
    argument: str | None = None
    where: tuple[int, ...] | None = None
    yours: object = None
    expected: object = None
    allowed: float | None = None
    worst: tuple[Entry, ...] = ()
    wrong: np.ndarray | None = None
    evidence: tuple[str, ...] = ()
