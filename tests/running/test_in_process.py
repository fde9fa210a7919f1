"""Live functions called in this process: what they reach, where they are, and what is put back."""

import random

import numpy as np
import pytest

from gradecheck.running.in_process import random_state_kept, run_in_process, with_places
from gradecheck.worker import float_flags
from gradecheck.worker.call import Call
from gradecheck.worker.outcome import Outcome, Raised, Status


def call(function, *arguments):
    return Call(function, function, "answer", 0, 0, arguments, 10.0)


def test_whoever_watches_is_told_each_call():
    said = []
    run_in_process(
        {"f": lambda: 1}, [call("f"), call("f")], ("f",), watch=lambda ask: said.append(ask().detail)
    )
    assert said == ["call 1 of 2", "call 2 of 2"]


def test_defined_are_the_called_functions_that_are_there_each_once():
    names = {"f": lambda: 1, "g": lambda: 2}

    run = run_in_process(names, [call("f"), call("f"), call("gone")], ("f", "g"))

    assert run.defined == ("f",)


def test_untouched_stub_is_told_with_what_was_run_before_it():
    names = {"f": None, "In": ["", "def f(x):\n    return x + 1\n", "def f(x):\n    pass\n"]}
    untouched, given = Outcome(Status.NOT_ATTEMPTED), Outcome(Status.RETURNED, value=1.0)

    places = with_places(names, ("f",), [call("f"), call("f")], [untouched, given])

    assert isinstance(places[0].raised, Raised)
    assert "1" in places[0].raised.where
    assert places[1] is given


def test_where_numpy_hears_of_no_overflow_a_copy_of_the_answer_reports_it(monkeypatch, tmp_path):
    """A file, since a copy is made of the text; its helper is copied too."""
    file = tmp_path / "answer.py"
    file.write_text(
        "import numpy as np\n\ndef f():\n    return 1 / (1 + power())\n\n"
        "def power():\n    return np.exp(np.float64(1000))\n"
    )
    names = {}
    exec(compile(file.read_text(), str(file), "exec"), names)
    heard = []
    monkeypatch.setattr(float_flags, "machine_keeps_flags", lambda: False)
    monkeypatch.setattr(float_flags, "_tell", lambda *event: heard.append(event))

    run = run_in_process(names, [call("f")], ("f",))

    assert run.outcomes[0].value == 0.0
    assert heard == [("over", "exp")]
    assert float_flags.__name__ not in {getattr(value, "__name__", "") for value in names.values()}


def test_random_states_are_put_back_where_a_function_raises():
    state, legacy = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002

    def draw_and_stop():
        with random_state_kept():
            raise ValueError(random.random(), np.random.rand())  # noqa: NPY002

    with pytest.raises(ValueError, match="0"):
        draw_and_stop()
    assert random.getstate() == state
    assert np.random.get_state()[1].tolist() == legacy  # noqa: NPY002
