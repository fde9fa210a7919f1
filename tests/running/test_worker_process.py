"""A submission runs in a process of its own, and nothing that it does costs more than it should."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import gradecheck.running.worker_process
from gradecheck.errors import WorkerError
from gradecheck.running.choice import run_submission
from gradecheck.running.run import Limits
from gradecheck.submission.cells import Cell
from gradecheck.submission.submission import Submission
from gradecheck.worker.call import Call, Probe, Seed
from gradecheck.worker.outcome import Outcome, encode_outcome
from gradecheck.worker.plain_values import Foreign

QUICK = Limits(statement_seconds=2.0)
GOOD = "import numpy as np\ndef good(x):\n    return 2 * x"


def notebook(*cells, kind="ipynb"):
    return Submission("work/ch.ipynb", tuple(Cell(n, text) for n, text in enumerate(cells, start=1)), kind)


def call(function, *arguments, seconds=30.0, case=0):
    return Call(function, function, "answer", case, 0, arguments, seconds)


def run(cells, *calls, limits=QUICK):
    names = dict.fromkeys(c.exercise for c in calls)
    return run_submission(notebook(*cells), calls, tuple(names), limits)


def is_right(outcome):
    """Whether `good` was called with ``[1, 2]`` and gave the right answer."""
    return outcome.status == "returned" and np.array_equal(outcome.value, [2.0, 4.0])


def good():
    return call("good", np.array([1.0, 2.0]))


def test_values_come_back_as_they_are():
    cells = [
        GOOD,
        "def f(n, g, rng, names):\n    return [n**20, (g(2.0), rng.integers(9)), {'a': names[0]}, None]",
    ]
    arguments = (10**30, Probe("polynomial", {"coefficients": [1.0, 0.0, 3.0]}), Seed(5), ["x"])

    (outcome,) = run(cells, call("f", *arguments)).outcomes

    big, (value, drawn), mapping, nothing = outcome.value
    assert (big, float(value), mapping, nothing) == (10**600, 13.0, {"a": "x"}, None)
    assert drawn == np.random.default_rng(5).integers(9)


def test_facts_notes_and_layers_are_reported():
    cells = [
        GOOD,
        "def twice(x): return good(good(x))",
        "def broken(x:\n    return x",
        "nope.nope\nQ = 1 / 0",
    ]
    cells.append("def needs_q(): return Q")

    result = run(cells, good(), call("twice", 1.0), call("broken", 1.0), call("needs_q"), call("absent"))

    assert result.defined == ("good", "twice", "broken", "needs_q")
    assert result.uses["twice"] == ("good",)
    assert [o.status for o in result.outcomes] == ["returned", "returned", "syntax", "exception", "missing"]
    assert result.outcomes[2].raised.where == "cell 3, line 1"
    assert result.outcomes[3].raised.where == "cell 4, line 2"
    assert result.outcomes[3].raised.type == "ZeroDivisionError"
    assert any("cell 3, line 1 cannot be read as Python" in note for note in result.notes)
    assert any("cell 4, line 2 was stopped by ZeroDivisionError" in note for note in result.notes)
    assert result.isolation[0] == "a process of its own"
    if sys.platform == "linux":
        assert "memory 2048 MB" in result.isolation


def test_a_file_reports_lines_without_a_cell():
    submission = Submission("a.py", (Cell(1, "\n\ndef f(x):\n    return x.nope\n"),), "py")

    (outcome,) = run_submission(submission, [call("f", 1.0)], ("f",)).outcomes

    assert outcome.raised.where == "line 4"
    assert outcome.raised.line == "return x.nope"


WRITE_EVERYWHERE = """
import os
def bad(x):
    for fd in range(3, 64):
        try:
            {}
        except OSError:
            pass
    return x
"""

# What a hostile or unlucky function does, the status it must get, and words of the sentence.
HOSTILE = {
    "leaves at once": ("import os\ndef bad(x): os._exit(0)", "crashed", "ended the process (exit code 0)"),
    "loops": ("def bad(x):\n    while True: pass", "timeout", "(limit 2 s)"),
    "loops and swallows": (
        "def bad(x):\n    while True:\n        try: pass\n        except BaseException: pass",
        "timeout",
        "(limit 2 s)",
    ),
    "sleeps": ("import time\ndef bad(x): time.sleep(60)", "timeout", "stopped after 2."),
    "eats memory": ("def bad(x): return np.ones(2**34)", "memory", "(limit 2048 MB)"),
    "eats memory slowly": (
        "def bad(x):\n    a = []\n    while True: a.append(bytes(2**26))",
        "memory",
        "(limit",
    ),
    "returns too much": ("def bad(x): return np.zeros(2**24)", "output", "at most 64 MB are read"),
    "returns terabytes": (
        "def bad(x): return np.broadcast_to(0.0, (2**20, 2**20))",
        "output",
        "8,388,608 MB",
    ),
    "returns itself": ("def bad(x):\n    a = []\n    a.append(a)\n    return a", "output", "levels deep"),
    "exits": ("import sys\ndef bad(x): sys.exit(3)", "exception", "ends the program"),
    "interrupts": ("def bad(x): raise KeyboardInterrupt", "exception", ""),
    "recurses": ("def bad(x): return bad(x)", "exception", "recursion"),
    "segfaults": (
        "import ctypes\ndef bad(x): ctypes.string_at(0)",
        "crashed",
        "SIGSEGV" if os.name == "posix" else "",
    ),
    "kills itself": ("import os\ndef bad(x): os.kill(os.getpid(), 9)", "crashed", "SIGKILL"),
    "closes everything": ("import os\ndef bad(x): os.closerange(0, 999)\n", "crashed", ""),
    "writes garbage": (WRITE_EVERYWHERE.format("os.write(fd, b'garbage\\n')"), "crashed", "makes no sense"),
    "floods": (
        WRITE_EVERYWHERE.format("while True: os.write(fd, b'x' * 2**20)"),
        "output",
        "more than 256 MB",
    ),
    "unwritable error": (
        "class E(Exception):\n    def __str__(self): raise SystemExit\ndef bad(x): raise E",
        "exception",
        "cannot be shown",
    ),
    "asks a question": ("def bad(x): return input('well?')", "blocked", "waits for a person"),
    "imports the course": (
        "def bad(x):\n    import solutions",
        "blocked",
        "write the function in this notebook",
    ),
    "imports the checker": ("def bad(x):\n    from gradecheck import check", "blocked", "NumPy alone"),
    "writes a large file": (
        "def bad(x):\n    with open('a', 'wb') as f:\n        while True: f.write(bytes(2**20))",
        "exception",
        "File too large",
    ),
}
#: Others of their kind stay in `make quick`.
LONG = ("sleeps", "loops", "loops and swallows", "floods", "writes a large file")


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * (name in LONG)) for name in HOSTILE]
)
@pytest.mark.sampled(3)
def test_a_hostile_function_costs_only_its_own_exercise(name):
    code, status, words = HOSTILE[name]
    seconds = 2.0 if status == "timeout" else 30.0  # a loaded machine must not add timeouts of its own
    bad = [call("bad", 1.0, seconds=seconds), call("bad", 2.0, seconds=seconds, case=1)]
    calls = [good(), *bad, good()]

    outcomes = run([GOOD, code], *calls).outcomes

    assert [o.status for o in outcomes[1:3]] == [status, status]
    assert words in outcomes[1].raised.message
    assert is_right(outcomes[0])
    assert is_right(outcomes[3])


@pytest.mark.slow
def test_after_a_timeout_the_exercise_is_not_tried_again():
    calls = [call("bad", 1.0, seconds=1.0, case=n) for n in range(20)]

    outcomes = run(["def bad(x):\n    while True: pass"], *calls).outcomes

    assert {o.status for o in outcomes} == {"timeout"}
    assert [o.seconds > 0 for o in outcomes] == [True] + [False] * 19


@pytest.mark.parametrize(
    ("culprit", "status"),
    [
        pytest.param("while True:\n    Q = 1", "timeout", marks=pytest.mark.slow),
        ("import os\nQ = os._exit(1)", "crashed"),
        ("import sys\nQ = sys.exit()", "exception"),
        (
            "raise SystemExit\nQ = 1\ndef needs_q(): return Q",
            "returned",
        ),  # a bare raise binds nothing: not run
        ("from solutions import Q", "blocked"),
        ("import no_such_module as Q", "exception"),
    ],
)
@pytest.mark.sampled(2)
def test_a_bad_statement_costs_only_the_answers_that_use_it(culprit, status):
    cells = ["def needs_q(): return Q", culprit, GOOD]

    outcomes = run(cells, call("needs_q"), good()).outcomes

    assert outcomes[0].status == status
    assert is_right(outcomes[1])


@pytest.mark.slow
def test_two_bad_statements_are_both_left_out():
    cells = [
        "P = __import__('os')._exit(1)",
        "while True: Q = 1",
        "def p(): return P",
        "def q(): return Q",
        GOOD,
    ]

    result = run(cells, call("p"), call("q"), good())

    assert [o.status for o in result.outcomes[:2]] == ["crashed", "timeout"]
    assert [o.raised.where for o in result.outcomes[:2]] == ["cell 1, line 1", "cell 2, line 1"]
    assert is_right(result.outcomes[2])
    assert len(result.notes) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is that of Linux")
def test_a_cell_that_is_too_much_for_the_parser_costs_only_what_it_defines():
    cells = [GOOD, "def deep(x):\n    return " + "(" * 100_000 + "x" + ")" * 100_000, "Q = [" + "{" * 5000]

    result = run(cells, good(), call("deep", 1.0))

    assert is_right(result.outcomes[0])
    assert result.outcomes[1].status in ("syntax", "crashed", "memory")
    assert result.outcomes[1].raised.where.startswith("cell 2")


@pytest.mark.skipif(os.name != "posix", reason="process groups are those of POSIX")
def test_a_process_that_is_left_behind_is_ended():
    cells = [
        GOOD
        + "\nimport os, time\ndef bad(x):\n    pid = os.fork()\n    if pid == 0:\n        time.sleep(300)"
        "\n        os._exit(0)\n    return pid"
    ]

    start = time.monotonic()
    outcomes = run(cells, call("bad", 1.0), good()).outcomes

    assert is_right(outcomes[1])
    assert time.monotonic() - start < 10.0
    for _ in range(50):
        state = Path(f"/proc/{outcomes[0].value}/stat")
        if not state.exists() or state.read_text().split(")")[1].split()[0] == "Z":
            return
        time.sleep(0.1)
    pytest.fail("the process is still there")


@pytest.mark.skipif(os.name != "posix", reason="there is no fork elsewhere")
@pytest.mark.slow
def test_a_child_that_holds_the_pipe_does_not_hide_a_crash():
    code = "import os, time\ndef bad(x):\n    if os.fork() == 0:\n        time.sleep(300)\n    os._exit(5)"

    outcomes = run([GOOD, code], call("bad", 1.0, seconds=8.0), good()).outcomes

    assert outcomes[0].status == "crashed"
    assert "exit code 5" in outcomes[0].raised.message
    assert is_right(outcomes[1])


def test_prints_go_nowhere_and_cost_little():
    code = (
        "import sys, os\ndef bad(x):\n    print('a' * 40_000_000)\n    sys.stderr.write('b' * 40_000_000)\n"
    )
    code += "    os.write(1, b'c' * 1000)\n    sys.__stdout__.write('d')\n    return x"

    outcomes = run([GOOD, code], call("bad", 1.5), good()).outcomes

    assert outcomes[0].value == 1.5
    assert is_right(outcomes[1])


def test_forged_outcomes_are_refused():
    """A line that claims an outcome for a call that was not started is no message of a worker."""
    forged = Outcome("returned", value=1.0)
    line = json.dumps({"outcome": [1, encode_outcome(forged)]}).encode() + b"\n"
    code = WRITE_EVERYWHERE.format(f"os.write(fd, {line!r})")

    outcomes = run([GOOD, code], call("bad", 1.0), good()).outcomes

    assert outcomes[0].status == "crashed"
    assert is_right(outcomes[1])


@pytest.mark.parametrize(
    "patch",
    [
        "np.allclose = np.array_equal = lambda *a, **k: True",
        "import json\n    json.dumps = json.loads = None",
        "import builtins\n    builtins.isinstance = lambda *a: True",
        "np.array = np.frombuffer = np.ascontiguousarray = None",
        "import os\n    os.write = os.dup = None",
        "import sys\n    sys.stdout = None; sys.modules.clear()",
        "import warnings\n    warnings.simplefilter('error'); np.seterr(all='raise')",
        "import threading, time\n    threading.Thread(target=time.sleep, args=(300,)).start()",
    ],
)
@pytest.mark.sampled(2)
def test_replacing_what_others_use_costs_nobody_else_a_point(patch):
    """Whatever becomes of the one who does it, the other answer is right, if need be in a fresh worker."""
    code = f"def bad(x):\n    {patch}\n    return x"

    outcomes = run([GOOD, code], call("bad", 1.0), good()).outcomes

    assert outcomes[0].status in ("returned", "crashed")
    assert is_right(outcomes[1])


@pytest.mark.parametrize(
    "trap",
    [
        "threading.Thread(target=lambda: (time.sleep(0.3), os._exit(0))).start()",
        "hoard.append(bytes(1500 * 2**20))",
        "sys.modules.clear()",
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is that of Linux")
@pytest.mark.slow
def test_a_trap_for_the_next_exercise_does_not_catch_it(trap):
    cells = [
        f"import os, sys, threading, time\nhoard = []\ndef bad(x):\n    {trap}\n    return x",
        "import numpy as np\ndef good(x):\n    time.sleep(0.6)\n    np.empty(10**8)\n    return 2 * x",
    ]

    outcomes = run(cells, call("bad", 1.0), good(), call("bad", 1.0, case=1)).outcomes

    assert is_right(outcomes[1])


def test_an_array_that_equals_everything_crosses_as_a_plain_one():
    code = "import numpy as np\nclass Liar(np.ndarray):\n    def __eq__(self, other): return True\n"
    code += "    shape = (7,)\ndef f(): return np.ones(3).view(Liar)\ndef g(): return object()"

    outcomes = run([GOOD, code], call("f"), call("g")).outcomes

    assert type(outcomes[0].value) is np.ndarray
    assert outcomes[0].value.tolist() == [1.0, 1.0, 1.0]
    assert outcomes[1].value == Foreign("object")


def test_changed_and_shared_arguments_are_seen():
    code = "def f(x):\n    x[0] = 9.0\n    return x[::-1]"

    (outcome,) = run([code], call("f", np.array([1.0, np.nan]))).outcomes

    assert outcome.changed[0][0] == 9.0
    assert outcome.shared == (0,)


@pytest.mark.slow
def test_the_total_time_is_limited():
    cells = ["def bad(x):\n    while True: pass", "def worse(x):\n    while True: pass"]
    limits = Limits(total_seconds=2.0)

    outcomes = run(
        cells, call("bad", 1.0, seconds=60.0), call("worse", 1.0, seconds=60.0), limits=limits
    ).outcomes

    assert {o.status for o in outcomes} == {"timeout"}
    assert "the whole submission took more than 2 s" in outcomes[0].raised.message


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is that of Linux")
@pytest.mark.slow
def test_the_processor_time_is_limited():
    limits = Limits(cpu_seconds=1)

    (outcome,) = run(
        ["def bad(x):\n    while True: pass"], call("bad", 1.0, seconds=30.0), limits=limits
    ).outcomes

    assert outcome.status == "timeout"
    assert "used up its processor time" in outcome.raised.message


def test_nothing_of_the_environment_reaches_the_learners_code(monkeypatch):
    monkeypatch.setenv("S", "42")
    code = "import os, sys\ndef f(): return [os.environ.get('S'), os.getcwd(), sorted(sys.modules), sys.path]"

    (outcome,) = run([code], call("f")).outcomes

    secret, folder, modules, path = outcome.value
    assert str(Path(gradecheck.running.worker_process.__file__).parents[2]) not in path
    assert secret is None
    assert folder != os.getcwd()
    assert not os.path.exists(folder)
    assert not [m for m in modules if m.split(".")[0] in ("gradecheck", "solutions")]


def test_notebook_classes_have_a_home():
    """Dataclasses look for their module in ``sys.modules``."""
    code = "from __future__ import annotations\nfrom dataclasses import dataclass"
    more = "@dataclass\nclass P:\n    x: float\ndef f(): return P(2.0).x"

    (outcome,) = run([code, more], call("f")).outcomes

    assert outcome.value == 2.0


def test_a_worker_that_cannot_start_is_our_fault(monkeypatch, tmp_path):
    broken = tmp_path / "broken.py"
    broken.write_text("raise RuntimeError('no luck')\n")
    monkeypatch.setattr("gradecheck.running.launch._MAIN", broken)

    with pytest.raises(WorkerError, match=r"did not start: .*exit code 1\): RuntimeError: no luck"):
        run([GOOD], good())


def test_a_browser_runs_all_in_one_process(monkeypatch):
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(subprocess, "Popen", None)

    result = run([GOOD, "def bad(x): return 1 / 0"], good(), call("bad", 1.0))

    assert is_right(result.outcomes[0])
    assert result.outcomes[1].raised.where == "cell 2, line 1"
    assert "in a browser" in result.isolation[0]


def test_what_an_answer_writes_is_in_a_folder_that_is_gone_afterwards(monkeypatch, tmp_path):
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    here.mkdir()
    temporary.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    code = "import os\ndef f():\n    open('left.txt', 'w').write('a')\n    return os.getcwd()"

    (outcome,) = run([code], call("f")).outcomes

    assert Path(outcome.value).parent == temporary.resolve()
    assert list(temporary.iterdir()) == list(here.iterdir()) == []


def test_an_answer_under_a_magic_that_keeps_it_from_running_is_told_so():
    result = run(["x = 1", f"%%writefile f.py\n{GOOD}"], good())

    (outcome,) = result.outcomes
    assert outcome.status == "missing"
    assert outcome.raised.type == "%%writefile"
    assert "keeps the cell from being run as Python" in outcome.raised.message
    assert (outcome.raised.where, outcome.raised.line) == ("cell 2, line 1", "%%writefile f.py")
    assert len(result.defined) == 1


def test_an_answer_in_another_cell_counts_though_a_copy_is_under_a_magic():
    result = run([GOOD, f"%%writefile f.py\n{GOOD}"], good())

    assert result.outcomes[0].status == "returned"
