"""The first thing that is wrong with one answer, as data.

`gradecheck.wording.differences` says it in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from gradecheck.comparing.cause import Cause
from gradecheck.comparing.leaf import Leaf

#: Problems of structure explain problems of kind, and those problems of value.
ORDER = (Cause.SHAPE, Cause.DTYPE, Cause.NOT_FINITE, Cause.VALUE)


class ProblemKind(Enum):
    """In which way an answer differs."""

    #: Another number of outputs or items, or no list of them at all.
    COUNT = auto()
    #: No dict, or one with other keys.
    KEYS = auto()
    #: Nothing that NumPy turns into an array of the expected kind of numbers.
    KIND = auto()
    #: Another shape.
    SHAPE = auto()
    #: Another text, or anything but the text or the None that is expected.
    LITERAL = auto()
    #: Entries that differ by more than is allowed.
    ENTRIES = auto()
    #: Several answers are right, and the card does not accept this one.
    REFUSED = auto()


@dataclass(frozen=True)
class Problem:
    """The first thing that is wrong with one answer.

    Parameters
    ----------
    kind : ProblemKind
        In which way it differs.
    cause : Cause
        What the exercise fails for.
    output : str
        The output concerned.
    yours, expected : value of the closed set
        What was returned for this output, and what is expected there; arrays of entries are in `leaf`.
    container : str
        Of a wrong count: the output that holds the items; empty for the outputs of the function itself.
    names : tuple of str
        Of a wrong count: what is expected, one by one.
    leaf : Leaf, optional
        The arrays, where it came as far as comparing entries.
    fact, likely : str
        What the card says of an answer that it refuses: the rest of a sentence that begins with the name of
        the exercise, and the likely cause.
    """

    kind: ProblemKind
    cause: Cause
    output: str
    yours: object = None
    expected: object = None
    container: str = ""
    names: tuple[str, ...] = ()
    leaf: Leaf | None = None
    fact: str = ""
    likely: str = ""
