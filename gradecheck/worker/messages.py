"""What a worker says, as trees of JSON types with one key; their order is told in `session`."""

from __future__ import annotations

from enum import StrEnum

Message = dict[str, object]


class MessageKind(StrEnum):
    """The key of a message."""

    ISOLATION = "isolation"
    START = "start"
    FACTS = "facts"
    USES = "uses"
    NOTES = "notes"
    LOOK_ALIKES = "look_alikes"
    OUTCOME = "outcome"
    DONE = "done"


class Stage(StrEnum):
    """What a `MessageKind.START` announces, in the order in which they come."""

    CELL = "cell"
    STATEMENT = "statement"
    CALL = "call"
