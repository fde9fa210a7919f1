"""A call of a learner's function, frozen and made of plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True)
class Probe:
    """A function handed to a learner's function, by its name in the fixed list of `probes`.

    Parameters
    ----------
    name : str
        Key of `gradecheck.worker.probes.PROBES`.
    parameters : dict of str to plain value
        Its parameters, for example ``{"coefficients": array}``.
    """

    name: str
    parameters: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Seed:
    """A random generator handed to a learner's function, built afresh from its seed for each call."""

    number: int


class Role(StrEnum):
    """What a call is for."""

    ANSWER = "answer"
    #: the same question again
    REPEAT = "repeat"
    #: must raise ValueError
    REFUSE = "refuse"
    #: the answer beside a case
    JITTERED = "jittered"
    #: the learner's own cost at a point of the numeric gradient
    COST = "cost"
    #: variants of the answer, for the line that is wrong
    SEARCH = "search"


@dataclass(frozen=True)
class Search:
    """Which variants of a function are asked what.

    Parameters
    ----------
    questions : tuple of tuple
        Positional arguments of each question.
    seconds : float
        Time for all of it, in seconds of processor time.
    each_seconds : float
        Time for one variant, in seconds of processor time.
    numbers : frozenset of int, optional
        The variants that are asked; all unless given.
    base : int, optional
        Number of an edit that is made in all of them, so that two mistakes can be found.
    fixed : frozenset of str
        Functions that are right, and are left alone: the other answers that this one calls.
    silent : bool
        Whether a variant that NumPy warns of is no answer, because the page promises silence.
    traced : bool
        Whether it is told what each variant changes in the values of the function, in place of its answers;
        see `gradecheck.worker.edit_traces`.
    """

    questions: tuple[tuple, ...]
    seconds: float
    each_seconds: float
    numbers: frozenset[int] | None = None
    base: int | None = None
    fixed: frozenset[str] = frozenset()
    silent: bool = False
    traced: bool = False


@dataclass(frozen=True)
class Replacements:
    """Which right values are put in the places of a function, one place at a time.

    Parameters
    ----------
    questions : tuple of tuple
        Positional arguments of each question.
    values : tuple of dict of str to list
        For each question the values of right computations: a key names a place of one of them, and the list
        holds what is computed there, in order.
    seconds, each_seconds : float
        Time for all of it, and for one call, in seconds of processor time.
    trials : tuple of (int, str, str)
        Place, key and relation (see `gradecheck.worker.relations`) of each replacement that is asked for;
        those that fit unless given.
    fixed : frozenset of str
        Functions that are right, and are left alone.
    within : int
        Place of an expression whose parts are places too; -1 for none.
    tells : bool
        Whether each trial comes with what stood there before, and with the variables at that time.
    decisive : tuple of int
        Numbers of the questions on which a value that agrees with a right one must do so.
    together : bool
        Whether the trials are made all at once, as one.
    """

    questions: tuple[tuple, ...]
    values: tuple[dict[str, list], ...]
    seconds: float
    each_seconds: float
    trials: tuple[tuple[int, str, str], ...] = ()
    fixed: frozenset[str] = frozenset()
    within: int = -1
    tells: bool = False
    decisive: tuple[int, ...] = ()
    together: bool = False


@dataclass(frozen=True)
class Call:
    """One call, planned before any learner code runs.

    Parameters
    ----------
    exercise : str
        The exercise that the call serves.
    function : str
        The learner's function that is called: the exercise's own, or the learner's cost.
    role : Role
        What the call is for.
    case : int
        Number of the case within the exercise.
    point : int
        Number of the evaluation point within a series of costs; 0 otherwise.
    arguments : tuple
        Positional arguments: values of the closed set, `Probe` or `Seed`.
    seconds : float
        Time allowed, in seconds.
    search : Search, optional
        Then variants of the function are asked, and not the function itself.
    replacements : Replacements, optional
        Then the function is asked with other values in its places.
    in_another_order : bool
        Whether the arrays are given with their numbers in another order in memory.
    """

    exercise: str
    function: str
    role: Role
    case: int
    point: int
    arguments: tuple
    seconds: float = 10.0
    search: Search | None = None
    replacements: Replacements | None = None
    in_another_order: bool = False
