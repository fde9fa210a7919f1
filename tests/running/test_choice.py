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
from gradecheck.running.in_process import run_in_process
from gradecheck.running.run import Limits
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
        monkeypatch.setattr("gradecheck.running.fork.run_in_fork", run_in_process)
    return request.param


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
class TestForks:
    """What only a fork can promise."""

    @pytest.mark.parametrize(
        ("bad", "status", "words"),
        [
            (lambda: sum(iter(int, 1)), "timeout", "(limit 1 s)"),
            (lambda: os._exit(3), "crashed", "exit code 3"),
            (lambda: os.kill(os.getpid(), 11), "crashed", "SIGSEGV"),
            (lambda: sys.exit(3), "exception", "ends the program"),
            (lambda: np.empty(2**40), "memory", "(limit 2048 MB)"),
            (lambda: os.closerange(3, 99), "crashed", ""),
            (lambda: os.kill(os.getpid(), signal.SIGINT), "returned", None),
        ],
    )
    def test_a_bad_function_costs_only_its_own_exercise(self, bad, status, words):
        functions = {"bad": bad, "good": lambda x: 2.0 * x}

        seconds = 1.0 if status == "timeout" else 30.0
        run = run_functions(
            functions, [call("bad", seconds=seconds), call("bad", seconds=seconds), call("good", 2.0)]
        )

        assert [o.status for o in run.outcomes] == [status, status, "returned"]
        assert run.outcomes[2].value == 4.0
        if words is not None:
            assert words in run.outcomes[0].raised.message

    def test_nothing_that_a_function_changes_stays_changed(self):
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

    def test_matrix_products_work_in_a_fork_of_a_process_with_threads(self):
        """OpenBLAS has threads of its own, which a fork does not inherit."""
        W = np.random.default_rng(0).normal(size=(600, 600))
        expected = (W @ W)[0, 0]
        stop = threading.Event()
        threading.Thread(target=stop.wait, daemon=True).start()

        (outcome,) = run_functions({"f": lambda: (W @ W)[0, 0]}, [call("f", seconds=60.0)]).outcomes

        stop.set()
        assert float(outcome.value) == pytest.approx(expected, rel=1e-12)

    def test_prints_do_not_reach_the_terminal(self, capfd):
        run_functions({"f": lambda: os.write(1, b"hello")}, [call("f")])

        assert capfd.readouterr().out == ""

    def test_descriptors_and_processes_are_given_back(self, all_forks_gone):
        run_functions({"f": lambda: 1}, [call("f")])
        assert all_forks_gone()
        before = set(os.listdir("/proc/self/fd"))
        for _ in range(5):
            run_functions({"f": lambda: os._exit(1)}, [call("f")])

        assert all_forks_gone()
        assert len(set(os.listdir("/proc/self/fd")) - before) <= 1  # the listing has one of its own

    def test_without_room_for_a_fork_it_runs_in_place(self, monkeypatch):
        def refuse():
            raise BlockingIOError(11, "Resource temporarily unavailable")

        monkeypatch.setattr(os, "fork", refuse)

        run = run_functions({"f": lambda: 1}, [call("f")])

        assert run.outcomes[0].value == 1
        assert run.isolation[0].startswith("none: ")

    def test_the_memory_limit_counts_what_the_notebook_has_already(self):
        held = np.ones(2**25)  # 256 MB

        run = run_functions(
            {"f": lambda: float(np.ones(2**24)[0] + held[0])}, [call("f")], Limits(memory=2**28)
        )

        assert run.outcomes[0].value == 2.0
