"""Live functions are called where they are, and nothing remembers it."""

import random

import numpy as np
import pytest

from gradecheck.live import run_here
from gradecheck.worker.call import Call


def call(function, *arguments):
    return Call(function, function, "answer", 0, 0, arguments)


def test_outcomes_come_in_the_order_of_the_calls():
    functions = {"f": lambda x: x + 1.0, "g": lambda x: 1 / 0}

    run = run_here(functions, [call("g", 1.0), call("f", 1.0), call("h", 1.0)])

    assert [o.status for o in run.outcomes] == ["exception", "returned", "missing"]
    assert run.defined == ("g", "f")
    assert run.notes == ()
    assert "without limits" in run.isolation[0]


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

    run = run_here({"f": f}, [call("f"), call("f")])

    assert run.outcomes[0].value == run.outcomes[1].value
    assert (random.random(), np.random.rand()) == expected  # noqa: NPY002


def test_prints_are_not_seen(capsys):
    run_here({"f": lambda: print("hello")}, [call("f")])

    assert capsys.readouterr().out == ""
    print("back")
    assert capsys.readouterr().out == "back\n"


def test_the_functions_that_a_function_reaches_are_found():
    names = {}
    exec(
        "def sigmoid(z): return z.layer\n"
        "def helper(z): return (lambda q: sigmoid(q))(z)\n"
        "def layer(x): return [helper(x) for _ in range(2)]\n"
        "def again(x): return again(x) if x else layer(x)\n",
        names,
    )
    functions = {n: f for n, f in names.items() if n != "__builtins__"}

    run = run_here(functions, [call("again", 0), call("sigmoid", 0)])

    assert set(run.uses["again"]) == {"layer", "helper", "sigmoid"}
    assert run.uses["sigmoid"] == ()


def test_an_interrupt_reaches_the_person_and_the_state_is_put_back(capsys):
    def f():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_here({"f": f}, [call("f")])
    print("back")
    assert capsys.readouterr().out == "back\n"
