"""A message is believed only as far as it can be checked, and what stops a worker has a name."""

from types import SimpleNamespace

import pytest

from gradecheck.errors import WorkerError
from gradecheck.running import clock as module
from gradecheck.running.progress import Step
from gradecheck.running.run import Limits
from gradecheck.running.run_state import RunState
from gradecheck.worker.call import Call
from gradecheck.worker.outcome import Outcome, Raised, encode_outcome
from gradecheck.worker.serialization import ProtocolError


def call(exercise, case=0):
    return Call(exercise, exercise, "answer", case, 0, (), 5.0)


class Time:
    """The time as a clock sees it, set by the test."""

    def __init__(self, monkeypatch):
        self.now = 1000.0
        monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: self.now))


def new_state(*exercises, **limits):
    made = RunState([call(e, n) for n, e in enumerate(exercises)], ("f", "g"), Limits(**limits))
    made.next_job()
    return made


def answer(state, number, outcome=Outcome("returned", value=1.0)):  # noqa: B008 - frozen
    if number == 0:  # an outcome is the start of the next call
        state.receive({"start": ["call", 0]})
    state.receive({"outcome": [number, encode_outcome(outcome)]})


def test_the_whole_way():
    state = new_state("f", "g")
    state.receive({"isolation": ["a process of its own"]})
    state.receive({"start": ["cell", 1, "cell 1"]})
    state.receive({"facts": {"defined": ["g", "f"], "uses": {"g": ["f"]}}})
    state.receive({"start": ["statement", 0, "cell 1, line 1"]})
    state.receive({"notes": ["one"]})
    answer(state, 0)
    answer(state, 1)
    assert not state.is_complete
    state.receive({"done": True})

    run = state.run()
    assert state.is_complete
    assert [o.value for o in run.outcomes] == [1.0, 1.0]
    assert run.defined == ("f", "g")
    assert (run.uses, run.notes, run.isolation) == ({"g": ("f",)}, ("one",), ("a process of its own",))


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        {},
        {"verdict": "passed"},
        {"start": ["call", 0], "done": True},
        {"start": ["call", 7]},
        {"start": ["call", "0"]},
        {"start": ["verdict", 0, ""]},
        {"start": ["cell", 0]},
        {"start": ["statement", "x", "y"]},
        {"start": None},
        {"outcome": [0, encode_outcome(Outcome("returned"))]},
        {"outcome": [1]},
        {"facts": {"defined": ["h"], "uses": {}}},
        {"facts": {"defined": [], "uses": {"f": ["h"]}}},
        {"facts": {"defined": [["f"]], "uses": {}}},
        {"facts": []},
        {"notes": [3]},
        {"notes": "text"},
        {"look_alikes": {"h": "text"}},
        {"look_alikes": {"f": 3}},
        {"look_alikes": ["text"]},
        {"isolation": {}},
        {"done": True},
        {"done": 1},
    ],
)
def test_a_message_that_cannot_be_is_refused(message):
    with pytest.raises(ProtocolError):
        new_state("f", "g").receive(message)


def test_an_outcome_counts_once_and_only_after_its_start():
    state = new_state("f", "g")
    answer(state, 0)
    with pytest.raises(ProtocolError, match="was not started"):
        state.receive({"outcome": [0, encode_outcome(Outcome("returned"))]})


def test_calls_are_answered_in_order():
    state = new_state("f", "g", "g")
    answer(state, 0)
    with pytest.raises(ProtocolError, match="was not started"):
        state.receive({"outcome": [2, encode_outcome(Outcome("returned"))]})


def test_outcome_starts_the_time_of_the_next_call(monkeypatch):
    clock = Time(monkeypatch)
    state = new_state("f", "g")
    state.receive({"start": ["call", 0]})
    clock.now += 4.0
    answer_of_first = {"outcome": [0, encode_outcome(Outcome("returned", value=1.0))]}
    state.receive(answer_of_first)
    clock.now += 2.0

    assert state.seconds_left() == pytest.approx(3.0)
    with pytest.raises(ProtocolError, match="a start that was before"):  # it would buy more
        state.receive({"start": ["call", 1]})


@pytest.mark.parametrize("again", [["call", 0], ["cell", 9, "cell 9"], ["statement", 9, "cell 9"]])
def test_nobody_gets_more_time_by_starting_again(again):
    state = new_state("f", "g")
    state.receive({"start": ["call", 0]})
    with pytest.raises(ProtocolError, match="a start that was before"):
        state.receive({"start": again})


def test_the_layers_cannot_be_named_once_code_runs():
    state = new_state("f")
    state.receive({"start": ["call", 0]})
    with pytest.raises(ProtocolError, match="before anything is run"):
        state.receive({"isolation": ["forged"]})


def test_notes_are_bounded_and_kept_over_workers():
    state = new_state("f")
    state.receive({"notes": ["a" * 5000] + [str(n) for n in range(200)]})
    state.receive({"notes": ["another", "5"]})
    answer(state, 0)

    notes = state.run().notes
    assert len(notes) == 100
    assert len(notes[0]) == 1000
    assert notes.count("5") == 1


def test_a_statement_that_stops_a_worker_is_left_out_next_time():
    state = new_state("f")
    state.receive({"start": ["statement", 3, "cell 2, line 1"]})
    state.record_failure("crashed", "ProcessEnded", "the code ended the process")

    left_out = state.next_job()["failed_statements"]
    assert left_out == {"3": ["crashed", "ProcessEnded", "the code ended the process", "cell 2, line 1", ""]}


def test_a_worker_that_never_begins_is_our_fault():
    with pytest.raises(WorkerError, match="did not start: no luck"):
        new_state("f").record_failure("crashed", "ProcessEnded", "no luck")


def test_a_worker_that_stops_where_it_was_told_not_to_go_is_our_fault():
    state = new_state("f")
    state.receive({"start": ["cell", 3, "cell 3"]})
    state.record_failure("timeout", "TimeoutError", "stopped")
    state.next_job()
    state.receive({"start": ["cell", 3, "cell 3"]})

    with pytest.raises(WorkerError, match="stopped twice at cell 3"):
        state.record_failure("timeout", "TimeoutError", "stopped")


def test_only_the_first_exercise_of_a_worker_is_blamed():
    state = new_state("f", "g", "g")
    answer(state, 0)
    state.record_failure("crashed", "ProcessEnded", "gone")
    assert len(state.next_job()["calls"]) == 2
    state.receive({"start": ["call", 0]})
    state.record_failure("crashed", "ProcessEnded", "gone")

    assert [o.status for o in state.run().outcomes] == ["returned", "crashed", "crashed"]
    assert state.run().outcomes[1].raised == Raised("ProcessEnded", "gone")


def test_the_limit_stands_in_the_sentence_about_memory():
    state = new_state("f", memory=2**28)
    answer(state, 0, Outcome("memory", raised=Raised("MemoryError", "")))

    assert state.run().outcomes[0].raised.message == "out of memory (limit 256 MB)"


def test_time_for_all_is_shared_by_all():
    state = new_state("f", "g", total_seconds=0.0)
    assert state.seconds_left() <= 0
    state.record_timeout()

    assert state.is_complete
    assert {o.status for o in state.run().outcomes} == {"timeout"}


class TestStep:
    def test_worker_that_has_not_begun_is_starting(self):
        assert new_state("f").step() == Step("starting")

    def test_statement_is_named_by_its_place(self):
        state = new_state("f")
        state.receive({"start": ["statement", 0, "cell 4, line 2"]})

        assert state.step() == Step("cell 4, line 2", None, "0 s of at most 10 s")

    def test_part_of_an_exercise_counts_its_own_calls_and_the_time_of_the_present_one(self, monkeypatch):
        clock = Time(monkeypatch)
        state = new_state("f", "g", "g")
        answer(state, 0)
        answer(state, 1)
        clock.now += 2.5

        assert state.step() == Step("g", 0.75, "call 2 of 2, 2 s of at most 5 s")

    def test_part_never_exceeds_the_whole(self, monkeypatch):
        clock = Time(monkeypatch)
        state = new_state("f")
        state.receive({"start": ["call", 0]})
        clock.now += 60.0

        assert state.step().done == 1.0


class TestTimeWithoutProcessor:
    def test_it_is_not_the_learners(self, monkeypatch):
        clock = Time(monkeypatch)
        state = new_state("f")
        state.receive({"start": ["call", 0]})
        clock.now += 6.0
        assert state.seconds_left() == pytest.approx(-1.0)

        state.extend_deadline(4.0)

        assert state.seconds_left() == pytest.approx(3.0)

    def test_it_belongs_to_one_call_only(self):
        state = new_state("f", "g")
        state.receive({"start": ["call", 0]})
        state.extend_deadline(100.0)
        state.receive({"outcome": [0, encode_outcome(Outcome("returned", value=1.0))]})

        assert state.seconds_left() < 6.0

    def test_it_does_not_lengthen_the_time_for_the_whole(self):
        state = new_state("f", total_seconds=1.0)
        state.receive({"start": ["call", 0]})
        state.extend_deadline(100.0)

        assert state.seconds_left() < 1.1

    def test_timeout_says_how_much_of_the_time_it_was(self, monkeypatch):
        clock = Time(monkeypatch)
        state = new_state("f")
        state.receive({"start": ["call", 0]})
        clock.now += 9.0
        state.extend_deadline(3.5)
        state.record_timeout()

        message = state.run().outcomes[0].raised.message
        assert message == "stopped after 9.0 s, 3.5 s of them without a processor (limit 5 s)"
