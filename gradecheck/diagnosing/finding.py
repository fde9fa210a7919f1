"""What was found about an answer, as data: facts always, a cause only when it is known.

A writer (`gradecheck.reporting`) decides how it looks; nothing here is laid out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from gradecheck.comparing.cause import Cause

Scalar = bool | int | float | complex | str


class Label(StrEnum):
    """What a fact is about."""

    WHAT = "what"
    WHERE = "where"
    ANSWERED = "answered"
    REFERENCE = "reference"
    CHANGED = "changed"
    ALSO = "also"
    REASON = "reason"
    LINE = "your line"
    QUESTION = "question"
    YOURS = "yours"
    EXPECTED = "expected"

    @property
    def is_quoted(self) -> bool:
        """Whether the text of such a fact is quoted as it came from Python, not a sentence of ours."""
        return self in _QUOTED


_QUOTED = frozenset({Label.WHAT, Label.WHERE, Label.QUESTION, Label.YOURS})


@dataclass(frozen=True)
class Fact:
    """One fact.

    Parameters
    ----------
    label : Label
        What it is about.
    text : str
        What is so; may have several lines.
    """

    label: Label
    text: str


@dataclass(frozen=True)
class Entry:
    """One entry of an answer beside the expected one.

    Parameters
    ----------
    where : tuple of int
        Index in the output; empty for a single number or text.
    yours, expected : bool, int, float, complex or str
        The two values.
    """

    where: tuple[int, ...]
    yours: Scalar
    expected: Scalar


@dataclass(frozen=True)
class WrongEntries:
    """The entries of one output that differ, on the input that is shown.

    Parameters
    ----------
    worst : tuple of Entry
        Up to three, the worst first; at least one.
    allowed : float
        Largest difference that would have passed; 0 where the values must be equal.
    shape : tuple of int
        Shape of the output.
    entries : tuple of 2 int
        How many entries differ, of how many.
    inputs : tuple of 2 int
        On how many inputs the answer is wrong, of how many.
    right_outputs : tuple of str
        The outputs that are right on every input.
    mask : ndarray of bool, optional
        Which entries differ, for a picture; None unless the output has 1 or 2 dimensions.
    """

    worst: tuple[Entry, ...]
    allowed: float
    shape: tuple[int, ...]
    entries: tuple[int, int]
    inputs: tuple[int, int]
    right_outputs: tuple[str, ...] = ()
    mask: np.ndarray | None = None


@dataclass(frozen=True)
class Argument:
    """One argument of a call, in words.

    Parameters
    ----------
    name : str
        Its name.
    kind : str
        ``"float64 (5, 3)"``: what it is, for an array dtype and shape.
    values : str
        Its values where they are few; may have several lines.
    """

    name: str
    kind: str
    values: str = ""


@dataclass(frozen=True)
class FailingCall:
    """The call that shows what is wrong, so that a learner can make it again.

    Parameters
    ----------
    arguments : tuple of Argument
        What was given.
    printed : str
        What the call printed, or the beginning of it.
    warning : str
        The first floating-point warning, with its line.
    """

    arguments: tuple[Argument, ...]
    printed: str = ""
    warning: str = ""


@dataclass(frozen=True)
class MarkedLine:
    """A line of the learner's own code, as it was written, with the part that is off.

    Parameters
    ----------
    number : int
        Of the line in its cell or file.
    before, code, after : str
        The line in three pieces, the second of which is marked; without its indentation.
    """

    number: int
    before: str
    code: str
    after: str


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, with what supports it.

    Parameters
    ----------
    cause : Cause
        Why the exercise does not pass.
    exercise : str
        Its name.
    what : str
        What differs: the rest of a sentence that begins with the name of the exercise.
    facts : tuple of Fact
        What else is known, in the order in which it is told.
    output : str, optional
        ``"dWs[1]"``: the output that differs.
    argument : str, optional
        The argument that was changed, or shares memory with the answer.
    different : WrongEntries, optional
        The entries that differ, where it came as far as comparing them.
    evidence : tuple of str
        Sentences that support it (what the numeric gradient says).
    causes : tuple of str
        The sentence of the one known mistake or pattern that explains every input, or that says how many it
        explains; two or three where so many remain; empty where nothing does.
    mistake : str, optional
        Name of the known mistake, when exactly one explains every input.
    next_step : str
        What to do now, where that follows from what was found.
    cell, line : int, optional
        Where in the learner's own code: the cell of the notebook, and the line in it; of a ``.py`` file the
        line.
    code : str
        The expression or statement on that line that is off.
    marked : MarkedLine, optional
        That line as it was written.
    edit : str, optional
        The kind of small edit of the learner's code after which every answer is right.
    fix : str
        What could stand there instead; the last hint, folded away.
    call : FailingCall, optional
        The call that shows it, where one was made.
    """

    cause: Cause
    exercise: str
    what: str
    facts: tuple[Fact, ...] = ()
    output: str | None = None
    argument: str | None = None
    different: WrongEntries | None = None
    evidence: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    mistake: str | None = None
    next_step: str = ""
    cell: int | None = None
    line: int | None = None
    code: str = ""
    marked: MarkedLine | None = None
    edit: str | None = None
    fix: str = ""
    call: FailingCall | None = None

    @property
    def headline(self) -> str:
        """Who and what differs: a sentence."""
        return f"{self.exercise}: {self.what}"

    @property
    def likely_cause(self) -> str:
        """The one sentence that explains every input; empty if none or several do."""
        return self.causes[0] if len(self.causes) == 1 else ""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The two or three sentences that remain; empty if one or none does."""
        return self.causes if len(self.causes) > 1 else ()

    def with_facts(self, *facts: Fact) -> Finding:
        """The same finding with more facts."""
        return replace(self, facts=(*self.facts, *facts))
