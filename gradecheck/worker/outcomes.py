"""An outcome <-> a tree of JSON types. What comes from the other side is checked field by field."""

from __future__ import annotations

from dataclasses import astuple

from .border import BorderError, clean_text, decode, encode
from .call import Outcome, Raised

STATUSES = frozenset(
    {
        "returned", "not_attempted", "exception", "timeout", "memory",
        "output", "blocked", "crashed", "syntax", "missing",
    }
)  # fmt: skip


def write_outcome(outcome: Outcome) -> dict[str, object]:
    """An outcome as a tree."""
    return {
        "status": outcome.status,
        "value": encode(outcome.value),
        "changed": [[at, encode(value)] for at, value in outcome.changed.items()],
        "shared": list(outcome.shared),
        "warnings": list(outcome.warnings),
        "raised": None if outcome.raised is None else list(astuple(outcome.raised)),
        "seconds": outcome.seconds,
    }


def read_outcome(tree: object, arguments: int) -> Outcome:
    """The outcome of a tree that came from the other side.

    Parameters
    ----------
    tree : object
        Whatever was sent.
    arguments : int
        Number of arguments of the call.

    Raises
    ------
    BorderError
        If it is anything but an outcome of a call with so many arguments.
    """
    try:
        changed = {at: decode(value) for at, value in tree["changed"]}
        raised = None if tree["raised"] is None else Raised(*tree["raised"])
        shared, warnings = tuple(tree["shared"]), tuple(tree["warnings"])
        value = decode(tree["value"])
        outcome = Outcome(tree["status"], value, changed, shared, warnings, raised, tree["seconds"])
        _check(outcome, arguments)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise BorderError(f"not an outcome: {error!r}") from None
    return outcome


def _check(outcome: Outcome, arguments: int) -> None:
    """Raise unless every field is what its type says."""
    texts = [*outcome.warnings, *(astuple(outcome.raised) if outcome.raised else ())]
    positions = [*outcome.changed, *outcome.shared]
    if not (
        outcome.status in STATUSES
        and type(outcome.seconds) is float
        and 0.0 <= outcome.seconds < 1e9
        and all(type(at) is int and 0 <= at < arguments for at in positions)
        and all(type(text) is str and len(text) <= 500 and clean_text(text, 500) == text for text in texts)
        and len(outcome.warnings) <= 8
    ):
        raise BorderError("not an outcome: a field has a value that it cannot have")
