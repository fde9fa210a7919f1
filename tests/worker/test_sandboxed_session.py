"""What the sandbox refused is told as refused."""

import pytest

from gradecheck.worker.outcome import Outcome, Raised, Status, encode_outcome
from gradecheck.worker.sandboxed_session import with_refusal


def message(status, kind="ValueError", text="no"):
    raised = Raised(kind, text, "cell 1, line 2", "open('x')")
    return {"outcome": [3, encode_outcome(Outcome(status, raised=raised))]}


@pytest.mark.parametrize(
    ("kind", "text"), [("PermissionError", "[Errno 13]"), ("RuntimeError", "can't start new thread")]
)
def test_refusal_of_the_system_is_blocked_and_keeps_its_place(kind, text):
    number, tree = with_refusal(message(Status.EXCEPTION, kind, text))["outcome"]
    assert (number, tree["status"]) == (3, "blocked")
    assert tree["raised"][:4] == [kind, f"the sandbox refuses this ({text})", "cell 1, line 2", "open('x')"]


@pytest.mark.parametrize("kind", ["ValueError", "RuntimeError"])
def test_any_other_exception_is_the_answers_own(kind):
    said = message(Status.EXCEPTION, kind)
    assert with_refusal(said) == said


def test_other_messages_are_not_touched():
    for said in (
        {"start": ["call", 1]},
        {"done": True},
        {"outcome": [1, encode_outcome(Outcome(Status.RETURNED))]},
    ):
        assert with_refusal(said) == said
