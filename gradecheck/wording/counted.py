"""How many there are of something, in words that agree: "1 chapter", "13 chapters"."""

from __future__ import annotations


def counted(number: int, one: str, more: str = "") -> str:
    """Number and noun.

    Parameters
    ----------
    number : int
        How many.
    one : str
        The noun for one of them.
    more : str
        The noun for several; with an "s" at its end unless given.
    """
    return f"{number:,} {one if number == 1 else more or one + 's'}"
