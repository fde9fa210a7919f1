"""A ratio in words: twice, half of, minus twice."""

from __future__ import annotations

_WORDS = {
    2.0: "twice",
    0.5: "half of",
    -2.0: "minus twice",
    -0.5: "minus one half of",
    4.0: "four times",
    0.25: "a quarter of",
}


def times_in_words(ratio: float, part: float) -> str:
    """A ratio as it stands before what it multiplies: ``"twice"``, ``"0.3 times"``.

    Parameters
    ----------
    ratio : float
        The ratio.
    part : float
        How well it is known, as a part of itself.
    """
    word = next((w for r, w in _WORDS.items() if abs(ratio - r) <= part * max(abs(ratio), abs(r))), "")
    return word or f"{ratio:.6g} times"
