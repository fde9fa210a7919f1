"""A session inside the sandbox: what the system refused to an answer is told as refused."""

from __future__ import annotations

from .channel import Channel
from .messages import Message, MessageKind
from .outcome import Status
from .serve import namespace_of_main
from .session import Session
from .surroundings import nobody_there

_NO_THREADS = "can't start new thread"


def answer(job: dict, channel: Channel) -> None:
    """Answer a job.

    Parameters
    ----------
    job : dict
        As in `session`.
    channel : Channel
        Where the messages go.
    """
    with nobody_there():
        for message in Session(job, namespace_of_main()).messages():
            channel.send(with_refusal(message))


def with_refusal(message: Message) -> Message:
    """The message; where an answer raised since the sandbox refused something, the outcome is "blocked"."""
    body = message.get(MessageKind.OUTCOME)
    if (
        isinstance(body, list)
        and body[1]["status"] == Status.EXCEPTION
        and _is_refusal(*body[1]["raised"][:2])
    ):
        kind, text, *where = body[1]["raised"]
        raised = [kind, f"the sandbox refuses this ({text})"[:500], *where]
        return {MessageKind.OUTCOME: [body[0], {**body[1], "status": Status.BLOCKED, "raised": raised}]}
    return message


def _is_refusal(kind: str, text: str) -> bool:
    return kind == "PermissionError" or (kind == "RuntimeError" and text == _NO_THREADS)
