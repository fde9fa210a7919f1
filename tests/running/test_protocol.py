"""A message is believed only as far as it can be checked, and what stops a worker has a name."""

from types import SimpleNamespace

import pytest

from gradecheck.errors import WorkerError
from gradecheck.running import protocol as module
from gradecheck.running.progress import Step
from gradecheck.running.protocol import Transcript
from gradecheck.running.run import Limits
from gradecheck.worker.border import BorderError
from gradecheck.worker.call import Call, Outcome, Raised
from gradecheck.worker.outcomes import write_outcome


def call(exercise, case=0):
    return Call(exercise, exercise, "answer", case, 0, (), 5.0)


class Clock:
    """The time as the transcript sees it, set by the test."""

    def __init__(self, monkeypatch):
        self.now = 1000.0
        monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: self.now))


def transcript(*exercises, **limits):
    made = Transcript([call(e, n) for n, e in enumerate(exercises)], ("f", "g"), Limits(**limits))
    made.next_questions()
    return made


def answer(script, number, outcome=Outcome("returned", value=1.0)):  # noqa: B008 - frozen
    script.take({"start": ["call", number]})
    script.take({"outcome": [number, write_outcome(outcome)]})


def test_the_whole_way():
    script = transcript("f", "g")
    script.take({"isolation": ["a process of its own"]})
    script.take({"start": ["cell", 1, "cell 1"]})
    script.take({"facts": {"defined": ["g", "f"], "uses": {"g": ["f"]}}})
    script.take({"start": ["statement", 0, "cell 1, line 1"]})
    script.take({"notes": ["one"]})
    answer(script, 0)
    answer(script, 1)
    assert not script.is_complete
    script.take({"done": True})

    run = script.run()
    assert script.is_complete
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
        {"outcome": [0, write_outcome(Outcome("returned"))]},
        {"outcome": [1]},
        {"facts": {"defined": ["h"], "uses": {}}},
        {"facts": {"defined": [], "uses": {"f": ["h"]}}},
        {"facts": {"defined": [["f"]], "uses": {}}},
        {"facts": []},
        {"notes": [3]},
        {"notes": "text"},
        {"isolation": {}},
        {"done": True},
        {"done": 1},
    ],
)
def test_a_message_that_cannot_be_is_refused(message):
    with pytest.raises(BorderError):
        transcript("f", "g").take(message)


def test_an_outcome_counts_once_and_only_after_its_start():
    script = transcript("f", "g")
    answer(script, 0)
    for number in (0, 1):
        with pytest.raises(BorderError, match="was not started"):
            script.take({"outcome": [number, write_outcome(Outcome("returned"))]})


@pytest.mark.parametrize("again", [["call", 0], ["cell", 9, "cell 9"], ["statement", 9, "cell 9"]])
def test_nobody_gets_more_time_by_starting_again(again):
    script = transcript("f", "g")
    script.take({"start": ["call", 0]})
    with pytest.raises(BorderError, match="a start that was before"):
        script.take({"start": again})


def test_the_layers_cannot_be_named_once_code_runs():
    script = transcript("f")
    script.take({"start": ["call", 0]})
    with pytest.raises(BorderError, match="before anything is run"):
        script.take({"isolation": ["forged"]})


def test_notes_are_bounded_and_kept_over_workers():
    script = transcript("f")
    script.take({"notes": ["a" * 5000] + [str(n) for n in range(200)]})
    script.take({"notes": ["another", "5"]})
    answer(script, 0)

    notes = script.run().notes
    assert len(notes) == 100
    assert len(notes[0]) == 1000
    assert notes.count("5") == 1


def test_a_statement_that_stops_a_worker_is_left_out_next_time():
    script = transcript("f")
    script.take({"start": ["statement", 3, "cell 2, line 1"]})
    script.broke_off("crashed", "ProcessEnded", "the code ended the process")

    left_out = script.next_questions()["bad_statements"]
    assert left_out == {"3": ["crashed", "ProcessEnded", "the code ended the process", "cell 2, line 1", ""]}


def test_a_worker_that_never_begins_is_our_fault():
    with pytest.raises(WorkerError, match="did not start: no luck"):
        transcript("f").broke_off("crashed", "ProcessEnded", "no luck")


def test_a_worker_that_stops_where_it_was_told_not_to_go_is_our_fault():
    script = transcript("f")
    script.take({"start": ["cell", 3, "cell 3"]})
    script.broke_off("timeout", "TimeoutError", "stopped")
    script.next_questions()
    script.take({"start": ["cell", 3, "cell 3"]})

    with pytest.raises(WorkerError, match="stopped twice at cell 3"):
        script.broke_off("timeout", "TimeoutError", "stopped")


def test_only_the_first_exercise_of_a_worker_is_blamed():
    script = transcript("f", "g", "g")
    answer(script, 0)
    script.take({"start": ["call", 1]})
    script.broke_off("crashed", "ProcessEnded", "gone")
    assert len(script.next_questions()["calls"]) == 2
    script.take({"start": ["call", 0]})
    script.broke_off("crashed", "ProcessEnded", "gone")

    assert [o.status for o in script.run().outcomes] == ["returned", "crashed", "crashed"]
    assert script.run().outcomes[1].raised == Raised("ProcessEnded", "gone")


def test_the_limit_stands_in_the_sentence_about_memory():
    script = transcript("f", memory=2**28)
    answer(script, 0, Outcome("memory", raised=Raised("MemoryError", "")))

    assert script.run().outcomes[0].raised.message == "out of memory (limit 256 MB)"


def test_time_for_all_is_shared_by_all():
    script = transcript("f", "g", total_seconds=0.0)
    assert script.seconds_left() <= 0
    script.time_is_up()

    assert script.is_complete
    assert {o.status for o in script.run().outcomes} == {"timeout"}


class TestStep:
    def test_worker_that_has_not_begun_is_starting(self):
        assert transcript("f").step() == Step("starting")

    def test_statement_is_named_by_its_place(self):
        script = transcript("f")
        script.take({"start": ["statement", 0, "cell 4, line 2"]})

        assert script.step() == Step("cell 4, line 2", None, "0 s of at most 10 s")

    def test_part_of_an_exercise_counts_its_own_calls_and_the_time_of_the_present_one(self, monkeypatch):
        clock = Clock(monkeypatch)
        script = transcript("f", "g", "g")
        answer(script, 0)
        answer(script, 1)
        script.take({"start": ["call", 2]})
        clock.now += 2.5

        assert script.step() == Step("g", 0.75, "call 2 of 2, 2 s of at most 5 s")

    def test_part_never_exceeds_the_whole(self, monkeypatch):
        clock = Clock(monkeypatch)
        script = transcript("f")
        script.take({"start": ["call", 0]})
        clock.now += 60.0

        assert script.step().done == 1.0


class TestTimeWithoutProcessor:
    def test_it_is_not_the_learners(self, monkeypatch):
        clock = Clock(monkeypatch)
        script = transcript("f")
        script.take({"start": ["call", 0]})
        clock.now += 6.0
        assert script.seconds_left() == pytest.approx(-1.0)

        script.excuse(4.0)

        assert script.seconds_left() == pytest.approx(3.0)

    def test_it_belongs_to_one_call_only(self):
        script = transcript("f", "g")
        script.take({"start": ["call", 0]})
        script.excuse(100.0)
        script.take({"outcome": [0, write_outcome(Outcome("returned", value=1.0))]})
        script.take({"start": ["call", 1]})

        assert script.seconds_left() < 6.0

    def test_it_does_not_lengthen_the_time_for_the_whole(self):
        script = transcript("f", total_seconds=1.0)
        script.take({"start": ["call", 0]})
        script.excuse(100.0)

        assert script.seconds_left() < 1.1

    def test_timeout_says_how_much_of_the_time_it_was(self, monkeypatch):
        clock = Clock(monkeypatch)
        script = transcript("f")
        script.take({"start": ["call", 0]})
        clock.now += 9.0
        script.excuse(3.5)
        script.time_is_up()

        message = script.run().outcomes[0].raised.message
        assert message == "stopped after 9.0 s, 3.5 s of them without a processor (limit 5 s)"
