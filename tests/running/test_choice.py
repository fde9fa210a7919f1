"""Live functions are called where they are, and nothing remembers it."""

import os
import random
import signal
import sys
import threading
import time

import numpy as np
import pytest

from gradecheck.running.choice import run_functions as run_chosen
from gradecheck.worker.call import Call
from gradecheck.worker.plain_values import Foreign

forks = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")


@pytest.fixture
def all_forks_gone(monkeypatch):
    """A function that says whether every fork of the test is gone, within a few seconds."""
    made = []
    fork = os.fork

    def counting():
        made.append(fork())
        return made[-1]

    def is_gone(pid):
        until = time.monotonic() + 5.0
        while time.monotonic() < until:
            if not os.path.exists(f"/proc/{pid}"):  # a fork that nobody waited for would still be there
                return True
            time.sleep(0.01)
        return False

    monkeypatch.setattr(os, "fork", counting)
    return lambda: all(map(is_gone, made))


@pytest.fixture(params=[pytest.param("fork", marks=forks), "place"], autouse=True)
def where(request, monkeypatch):
    """Every test here holds in a fork and in this process, unless it says otherwise."""
    if request.param == "place":
        monkeypatch.setattr("gradecheck.running.fork.run_in_fork", no_fork)
    return request.param


def no_fork(*arguments, **more):
    """Say what a system says that has no fork to give."""
    raise BlockingIOError(11, "Resource temporarily unavailable")


def call(function, *arguments, seconds=10.0):
    return Call(function, function, "answer", 0, 0, arguments, seconds)


def run_functions(functions, calls, *limits):
    return run_chosen(functions, calls, tuple(functions), *limits)


def test_outcomes_come_in_the_order_of_the_calls(where):
    functions = {"f": lambda x: x + 1.0, "g": lambda x: 1 / 0}

    run = run_functions(functions, [call("g", 1.0), call("f", 1.0), call("h", 1.0)])

    assert [o.status for o in run.outcomes] == ["exception", "returned", "missing"]
    assert run.defined == ("g", "f")
    assert run.notes == ()
    assert run.isolation[0].startswith("a fork of" if where == "fork" else "none: your functions run in this")


def test_random_states_are_as_before():
    def f():
        np.random.seed(1)  # noqa: NPY002
        random.seed(1)
        return np.random.rand() + random.random()  # noqa: NPY002

    random.seed(7)
    np.random.seed(7)  # noqa: NPY002
    expected = (random.random(), np.random.rand())  # noqa: NPY002
    random.seed(7)
    np.random.seed(7)  # noqa: NPY002

    run = run_functions({"f": f}, [call("f"), call("f")])

    assert run.outcomes[0].value == run.outcomes[1].value
    assert (random.random(), np.random.rand()) == expected  # noqa: NPY002


def test_prints_are_not_seen(capsys):
    run_functions({"f": lambda: print("hello")}, [call("f")])

    assert capsys.readouterr().out == ""
    print("back")
    assert capsys.readouterr().out == "back\n"


def test_values_errors_and_side_conditions_are_seen_alike():
    def f(x):
        x[0] = np.exp(1000.0 * x[0])
        return [x, print]

    (outcome,) = run_functions({"f": f}, [call("f", np.array([1.0, 2.0]))]).outcomes

    assert outcome.value[0].tolist() == [np.inf, 2.0]
    assert outcome.value[1] == Foreign("builtin_function_or_method")
    assert outcome.changed[0].tolist() == [np.inf, 2.0]
    assert outcome.shared == (0,)
    assert [warning.message for warning in outcome.warnings] == ["overflow encountered in exp"]


def test_the_place_of_an_error_is_named():
    def f(x):
        return x.nope

    (outcome,) = run_functions({"f": f}, [call("f", 1.0)]).outcomes

    assert outcome.raised.where == f"line {f.__code__.co_firstlineno + 1} of f"
    assert outcome.raised.line == "return x.nope"


@pytest.fixture
def interruptible():
    """Ctrl-C is heard, as in a notebook, though what a shell starts in its background ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_reaches_the_person_and_all_is_put_back(capsys, where, all_forks_gone):
    """In a fork it is the notebook that is interrupted while it waits; the fork is gone afterwards."""

    def f():
        if where == "place":
            raise KeyboardInterrupt
        time.sleep(60)

    if where == "fork":
        timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
    with pytest.raises(KeyboardInterrupt):
        run_functions({"f": f}, [call("f", seconds=60.0)])
    print("back")
    assert capsys.readouterr().out == "back\n"
    assert all_forks_gone()


@pytest.mark.parametrize("where", [pytest.param("fork", marks=forks)], indirect=True)
def test_without_room_for_a_fork_it_runs_in_place(monkeypatch):
    def refuse():
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)

    run = run_functions({"f": lambda: 1}, [call("f")])

    assert run.outcomes[0].value == 1
    assert run.isolation[0].startswith("none: ")
