"""What came of a call of a learner's function, made of plain values, and its form as JSON.

What comes from another process is checked field by field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, dataclass, field
from enum import StrEnum
from typing import Any

from .plain_values import clean_text
from .serialization import ProtocolError, decode, encode

MAX_WARNINGS = 8
MAX_PRINTED = 1500  # characters
#: The generators that code reaches without being given one, as a learner writes them.
PROCESS_WIDE = ("np.random", "random")


class Status(StrEnum):
    """How a call ended: with a value, unbegun, or by one of the causes."""

    RETURNED = "returned"
    NOT_ATTEMPTED = "not_attempted"
    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    BLOCKED = "blocked"
    CRASHED = "crashed"
    SYNTAX = "syntax"
    MISSING = "missing"


@dataclass(frozen=True)
class Raised:
    """An exception or a warning of the learner's code, as text.

    Parameters
    ----------
    type : str
        Name of the class.
    message : str
        Its text, shortened to 500 characters; of shapes that do not fit a sentence with both.
    where : str
        ``"cell 7, line 3"`` or ``"line 12"``: the innermost line of the learner's own code; empty if unknown.
    line : str
        That line of source, stripped; empty if unknown.
    kind_of : str
        ``"ValueError"`` where the class is derived from it, as `graphlib.CycleError` is; empty otherwise.
    """

    type: str
    message: str
    where: str = ""
    line: str = ""
    kind_of: str = ""

    @property
    def is_value_error(self) -> bool:
        """Whether `except ValueError` would have caught it."""
        return "ValueError" in (self.type, self.kind_of)


@dataclass(frozen=True)
class Outcome:
    """What came of a call.

    Parameters
    ----------
    status : Status
        How it ended.
    value : plain value, optional
        What was returned, as a value of the closed set; `Foreign` for anything else.
    changed : dict of int to plain value
        Positions of the arguments that the call changed, with their values afterwards.
    shared : tuple of int
        Positions of the arguments with which the returned arrays share memory.
    warnings : tuple of Raised
        Numeric warnings (overflow, divide, invalid), each once.
    raised : Raised, optional
        The exception; for a timeout, a crash, memory or a result that is too large a sentence with the limit
        and what was measured. With `Status.MISSING` only where it is known why.
    seconds : float
        Wall time of the call, in seconds.
    printed : str
        What the call printed, or the beginning of it.
    reused : bool
        Whether the result lies in the memory of the result before.
    undrawn : tuple of int
        Positions of the generators that the call was given and has drawn nothing from.
    drawn_elsewhere : str
        The generator of the whole process that such a call has drawn from, one of `PROCESS_WIDE`.
    """

    status: Status
    value: object = None
    changed: dict[int, object] = field(default_factory=dict)
    shared: tuple[int, ...] = ()
    warnings: tuple[Raised, ...] = ()
    raised: Raised | None = None
    seconds: float = 0.0
    printed: str = ""
    reused: bool = False
    undrawn: tuple[int, ...] = ()
    drawn_elsewhere: str = ""


def encode_outcome(outcome: Outcome) -> dict[str, object]:
    """An outcome as a tree, without the fields of which there is nothing to say."""
    tree: dict[str, object] = {"status": outcome.status, "seconds": outcome.seconds}
    if outcome.value is not None:
        tree["value"] = encode(outcome.value)
    for name, (to_tree, _) in _FIELDS.items():
        said = getattr(outcome, name)
        if said:
            tree[name] = to_tree(said)
    return tree


def decode_outcome(tree: Any, arguments: int) -> Outcome:
    """The outcome of a tree that came from the other side.

    Parameters
    ----------
    tree : object
        Whatever was sent.
    arguments : int
        Number of arguments of the call.

    Raises
    ------
    ProtocolError
        If it is anything but an outcome of a call with so many arguments.
    """
    try:
        fields = dict(tree)
        status, value = Status(fields.pop("status")), decode(fields.pop("value", None))
        seconds = fields.pop("seconds")
        said = {name: _FIELDS[name][1](body) for name, body in fields.items()}
        outcome = Outcome(status, value, seconds=seconds, **said)
        _check(outcome, arguments)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise ProtocolError(f"not an outcome: {error!r}") from None
    return outcome


def _tree_of_changed(changed: dict[int, object]) -> list:
    return [[at, encode(value)] for at, value in changed.items()]


def _changed_of(body: Any) -> dict[int, object]:
    return {at: decode(value) for at, value in body}


def _trees_of_warnings(warnings: tuple[Raised, ...]) -> list:
    return [list(astuple(warning)) for warning in warnings]


def _warnings_of(body: Any) -> tuple[Raised, ...]:
    return tuple(Raised(*warning) for warning in body)


def _as_it_is(body: Any) -> Any:
    return body


#: Of each field that an outcome need not have: its way into a tree, and back.
_FIELDS: dict[str, tuple[Callable[[Any], object], Callable[[Any], Any]]] = {
    "changed": (_tree_of_changed, _changed_of),
    "shared": (list, tuple),
    "warnings": (_trees_of_warnings, _warnings_of),
    "raised": (lambda raised: list(astuple(raised)), lambda body: Raised(*body)),
    "printed": (_as_it_is, _as_it_is),
    "reused": (_as_it_is, _as_it_is),
    "undrawn": (list, tuple),
    "drawn_elsewhere": (_as_it_is, _as_it_is),
}


def _check(outcome: Outcome, arguments: int) -> None:
    """Raise unless every field is what its type says."""
    said = (*outcome.warnings, *((outcome.raised,) if outcome.raised else ()))
    texts = [(text, 500) for each in said for text in astuple(each)]
    if outcome.printed != "":
        texts.append((outcome.printed, MAX_PRINTED))
    positions = [*outcome.changed, *outcome.shared, *outcome.undrawn]
    if not (
        type(outcome.seconds) is float
        and type(outcome.reused) is bool
        and 0.0 <= outcome.seconds < 1e9
        and all(type(at) is int and 0 <= at < arguments for at in positions)
        and all(type(text) is str and clean_text(text, most) == text for text, most in texts)
        and len(outcome.warnings) <= MAX_WARNINGS
        and outcome.drawn_elsewhere in ("", *PROCESS_WIDE)
    ):
        raise ProtocolError("not an outcome: a field has a value that it cannot have")
