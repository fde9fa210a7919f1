"""A worker, a fork and the notebook itself give an answer the same, and nobody is asked anything."""

import builtins
import sys

import pytest

from gradecheck.running.choice import run_functions, run_submission
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call
from gradecheck.worker.surroundings import names_of_a_notebook, nobody_there

forks = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")
#: Body of an answer, the status of its call, words of what is said.
BODIES = [
    ("return input('x?')", "blocked", "`input()` waits for a person"),
    ("breakpoint()\n    return 1", "blocked", "`breakpoint()` stops the program for a person"),
    ("exit()\n    return 1", "blocked", "the code ends the program (`exit()`)"),
    ("quit()", "blocked", "the code ends the program (`quit()`)"),
    ("import sys\n    sys.exit(3)", "exception", "the code ends the program"),
    ("import sys\n    return sys.stdin.read()", "returned", ""),
    ("print('seen')\n    return 1", "returned", ""),
    ("display(3)\n    return 1", "returned", ""),
    ("get_ipython().run_line_magic('time', 'x')\n    return 1", "returned", ""),
    ("get_ipython().display_pub.publish({})\n    return 1", "returned", ""),
    ("return getattr(get_ipython(), '__name__', 1)", "returned", ""),
    ("display(3, display_id='a').update(4)\n    return 1", "returned", ""),
    ("return len(In) + len(Out)", "returned", ""),
]


def no_fork(*arguments, **more):
    """Say what a system says that has no fork to give."""
    raise BlockingIOError(11, "Resource temporarily unavailable")


@pytest.fixture(params=[pytest.param("fork", marks=forks), "place", "worker"])
def run(request, monkeypatch):
    """Run the answer `f` of a text in each of the ways in which it can be run."""
    if request.param == "place":
        monkeypatch.setattr("gradecheck.running.fork.run_in_fork", no_fork)
    call = Call("f", "f", "answer", 0, 0, (), 30.0)

    def run_text(text):
        if request.param == "worker":
            (outcome,) = run_submission(
                Submission("a.ipynb", (Cell(1, text),), "ipynb"), [call], ("f",)
            ).outcomes
            return outcome
        namespace = {"__name__": "__main__", **names_of_a_notebook()}
        exec(text, namespace)
        return run_functions(namespace, [call], ("f",)).outcomes[0]

    return run_text


@pytest.mark.parametrize(("body", "status", "words"), BODIES)
@pytest.mark.sampled(13)
def test_outcome_is_the_same_wherever_it_runs(run, body, status, words, capfd):
    outcome = run(f"def f():\n    {body}")
    assert outcome.status == status
    assert words in (outcome.raised.message if outcome.raised else "")
    assert capfd.readouterr() == ("", "")


def test_everything_is_as_before():
    def f():
        return 1

    before = builtins.input, sys.breakpointhook, sys.stdin, dict(f.__globals__)
    with nobody_there([f]):
        assert builtins.input is not before[0]
    assert (builtins.input, sys.breakpointhook, sys.stdin, dict(f.__globals__)) == before


def test_helpers_of_ipython_mean_what_a_worker_has_and_the_learners_own_stay():
    from IPython.display import display

    def own():
        return "mine"

    namespace = {"display": display, "get_ipython": own}
    exec("def f(): return display, get_ipython", namespace)
    with nobody_there([namespace["f"]]):
        shown, asked = namespace["f"]()
        assert shown is names_of_a_notebook()["display"]
        assert asked is own
    assert namespace["display"] is display


def test_await_at_the_top_of_a_cell_is_run_as_in_a_notebook():
    text = "import asyncio\nscale = await asyncio.sleep(0, 2.0)\ndef f():\n    return scale"
    call = Call("f", "f", "answer", 0, 0, (), 30.0)
    (outcome,) = run_submission(Submission("a.ipynb", (Cell(1, text),), "ipynb"), [call], ("f",)).outcomes
    assert (outcome.status, outcome.value) == ("returned", 2.0)
    (outcome,) = run_submission(Submission("a.py", (Cell(1, text),), "py"), [call], ("f",)).outcomes
    assert outcome.status == "syntax"
