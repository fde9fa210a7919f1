"""A fork of this process answers: what it does to itself is nobody else's, and nothing of it is left."""

import os
import signal
import sys
import threading
import time

import numpy as np
import pytest

from gradecheck.running.fork import run_in_fork
from gradecheck.running.run import Limits
from gradecheck.worker.call import Call

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")


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


def call(function, *arguments, seconds=10.0):
    return Call(function, function, "answer", 0, 0, arguments, seconds)


def run_functions(functions, calls, *more, **named):
    return run_in_fork(functions, calls, tuple(functions), *more, **named)


@pytest.mark.parametrize(
    ("bad", "status", "words"),
    [
        pytest.param(lambda: sum(iter(int, 1)), "timeout", "(limit 1 s)", marks=pytest.mark.slow),
        (lambda: os._exit(3), "crashed", "exit code 3"),
        (lambda: os.kill(os.getpid(), 11), "crashed", "SIGSEGV"),
        (lambda: sys.exit(3), "exception", "ends the program"),
        (lambda: np.empty(2**40), "memory", "(limit 2048 MB)"),
        (lambda: os.closerange(3, 99), "crashed", ""),
        (lambda: os.kill(os.getpid(), signal.SIGINT), "returned", None),
    ],
)
@pytest.mark.sampled(3)
def test_a_bad_function_costs_only_its_own_exercise(bad, status, words):
    functions = {"bad": bad, "good": lambda x: 2.0 * x}

    seconds = 1.0 if status == "timeout" else 30.0
    run = run_functions(
        functions, [call("bad", seconds=seconds), call("bad", seconds=seconds), call("good", 2.0)]
    )

    assert [o.status for o in run.outcomes] == [status, status, "returned"]
    assert run.outcomes[2].value == 4.0
    if words is not None:
        assert words in run.outcomes[0].raised.message


def test_nothing_that_a_function_changes_stays_changed():
    kept = []

    def f():
        kept.append(1)
        os.environ["LEFT"] = "1"
        np.array = None
        return len(kept)

    run = run_functions({"f": f}, [call("f"), call("f")])

    assert [o.value for o in run.outcomes] == [1, 2]
    assert kept == []
    assert "LEFT" not in os.environ
    assert np.array is not None


def test_matrix_products_work_in_a_fork_of_a_process_with_threads():
    """OpenBLAS has threads of its own, which a fork does not inherit."""
    W = np.random.default_rng(0).normal(size=(600, 600))
    expected = (W @ W)[0, 0]
    stop = threading.Event()
    threading.Thread(target=stop.wait, daemon=True).start()

    (outcome,) = run_functions({"f": lambda: (W @ W)[0, 0]}, [call("f", seconds=60.0)]).outcomes

    stop.set()
    assert float(outcome.value) == pytest.approx(expected, rel=1e-12)


def test_prints_do_not_reach_the_terminal(capfd):
    run_functions({"f": lambda: os.write(1, b"hello")}, [call("f")])

    assert capfd.readouterr().out == ""


def test_descriptors_and_processes_are_given_back(all_forks_gone):
    run_functions({"f": lambda: 1}, [call("f")])
    assert all_forks_gone()
    before = set(os.listdir("/proc/self/fd"))
    for _ in range(5):
        run_functions({"f": lambda: os._exit(1)}, [call("f")])

    assert all_forks_gone()
    assert len(set(os.listdir("/proc/self/fd")) - before) <= 1  # the listing has one of its own


@pytest.mark.slow
def test_the_memory_limit_counts_what_the_notebook_has_already():
    held = np.ones(2**25)  # 256 MB

    run = run_functions({"f": lambda: float(np.ones(2**24)[0] + held[0])}, [call("f")], Limits(memory=2**28))

    assert run.outcomes[0].value == 2.0


class Recorder:
    """Notes what a runner tells it beside a run."""

    def __init__(self, act=lambda number: None):
        self.begun_in, self.taken, self._act = [], [], act

    def begin(self):
        self.begun_in.append(os.getpid())

    def take(self, number, outcome):
        self.taken.append((number, outcome))
        self._act(number)


def test_beside_the_first_fork_something_else_is_done_once():
    """A fork that dies is followed by another, and the reference has answered by then."""
    beside = Recorder()

    run = run_functions(
        {"bad": lambda: os._exit(3), "good": lambda: 1}, [call("bad"), call("good")], beside=beside
    )

    assert beside.begun_in == [os.getpid()]
    assert [o.status for o in run.outcomes] == ["crashed", "returned"]


def test_outcomes_are_given_to_what_is_done_beside_as_they_come():
    beside = Recorder()

    run = run_functions(
        {"f": lambda: 1, "bad": lambda: os._exit(3), "g": lambda: 2},
        [call("f"), call("bad"), call("g")],
        beside=beside,
    )

    assert beside.taken == [(0, run.outcomes[0]), (2, run.outcomes[2])]


def test_outcome_is_given_before_the_next_call_has_ended(tmp_path):
    heard = tmp_path / "heard"

    def wait():
        while not heard.exists():
            time.sleep(0.001)
        return "heard"

    run = run_functions(
        {"f": lambda: 1, "wait": wait},
        [call("f"), call("wait", seconds=20.0)],
        beside=Recorder(lambda number: heard.touch()),
    )

    assert [o.value for o in run.outcomes] == [1, "heard"]


def test_fork_is_ended_where_what_is_done_beside_it_fails(all_forks_gone):
    with pytest.raises(ZeroDivisionError):
        run_functions(
            {"f": lambda: 1, "g": lambda: time.sleep(60)},
            [call("f"), call("g", seconds=60.0)],
            beside=Recorder(lambda number: 1 / 0),
        )
    assert all_forks_gone()


def test_no_calls_are_no_outcomes():
    run = run_functions({"f": lambda: 1}, [])
    assert (run.outcomes, run.defined, run.isolation[0]) == ((), (), "a fork of this process")
