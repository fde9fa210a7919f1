"""A job becomes messages: what runs, what fails, and whom it costs."""

import json

import pytest

from gradecheck.worker.occurrences import Occurrences
from gradecheck.worker.serialization import decode
from gradecheck.worker.session import Session, fresh_namespace
from gradecheck.worker.syntax_hints import PYTHON_HERE


def messages(cells, *functions, kind="ipynb", **more):
    job = {
        "kind": kind,
        "cells": [[n, text, text.startswith("# Given")] for n, text in enumerate(cells, start=1)],
        "wanted": list(functions),
        "calls": [[name, name, 1.0, []] for name in functions],
        "failed_cells": {},
        "failed_statements": {},
        **more,
    }
    return list(Session(json.loads(json.dumps(job)), fresh_namespace()).messages())


def results(cells, *functions, **more):
    """Value, or status and place of the error, for each function; and the notes."""
    found, notes = [], []
    for message in messages(cells, *functions, **more):
        notes += message.get("notes", [])
        if "outcome" in message:
            tree = message["outcome"][1]
            error = tree.get("raised")
            found.append(decode(tree.get("value")) if error is None else (tree["status"], error[0], error[2]))
    return found, notes


def test_messages_come_in_order_and_each_step_is_announced():
    kinds = [
        next(iter(m)) if "start" not in m else m["start"][0]
        for m in messages(["x = 1", "def f(): return x"], "f")
    ]

    kinds_of_calls = ["notes", "call", "outcome", "done"]
    assert kinds == ["cell", "cell", "facts", "statement", "statement", "uses", *kinds_of_calls]


def test_what_looks_like_an_answer_is_looked_for_once_for_all_calls(monkeypatch):
    asked = []
    nearest = Occurrences.nearest
    monkeypatch.setattr(
        Occurrences, "nearest", lambda self, name, wanted: asked.append(name) or nearest(self, name, wanted)
    )
    calls = [[name, name, 1.0, []] for name in ("stub", "stub", "gone", "gone", "done")]
    cells = [
        "def stub(): pass",
        "# def stub():\n#     return 1",
        "def Gone(): return 1",
        "def done(): return 1",
    ]

    found, _ = results(cells, "stub", "gone", "done", calls=calls)

    assert asked == ["stub", "gone"]
    assert found == [("not_attempted", "in a comment", "cell 2, line 1")] * 2 + [
        ("missing", "another name", "cell 3, line 1")
    ] * 2 + [1]


# name, cells, result of `f`
WAYS = {
    "a later value mends": (["W = 1 / 0", "W = 2", "def f(): return W"], 2),
    "a failed change does not": (["W = {}", "W['a'] = 1 / 0", "def f(): return W"], "cell 2, line 1"),
    "a failure hides the older value": (["W = 1", "W = 1 / 0", "def f(): return W"], "cell 2, line 1"),
    "a failed mention is only a note": (["W = []", "W.append(1 / 0)", "def f(): return W"], []),
    "a failed helper": (["def h(): return q", "f = lambda: h()", "q = [][1]"], "cell 3, line 1"),
    "a failed default": (["def f(x=1 / 0): return x"], "cell 1, line 1"),
    "a failed first try is forgotten": (["def f(x=1 / 0): return x", "def f(): return 3"], 3),
    "the last definition counts": (["def f(): return 1", "x = f", "def f(): return 2"], 2),
    "a broken last definition counts": (["def f(): return 1", "def f(: return 2"], "cell 2, line 1"),
    "an imported answer": (["from math import floor as g\ndef f(): return g(2.5)"], 2),
    "under a condition": (["if True:\n    def f(): return 4\nelse:\n    f = None"], 4),
    "in a try": (["try:\n    import no_such_module\nexcept ImportError:\n    def f(): return 5"], 5),
    "a wrapped answer": (["import functools\n@functools.lru_cache\ndef f(): return 6"], 6),
    "an object that can be called": (["class A:\n    def __call__(self): return 7\nf = A()"], 7),
    "windows lines and tabs": (["def f():\r\n\tx = 8\r\n\treturn x\r\n"], 8),
    "letters of any script": (["η = 9\ndef f(): return η"], 9),
    "letters that Python takes for the same": (["ﬁ = 10\ndef f(): return fi"], 10),
    "a tuple of values": (["a, (b, c) = 1, (2, 3)\ndef f(): return b"], 2),
    "a walrus": (["print(n := 11)\ndef f(): return n"], 11),
    "a loop over itself": (["t = 0\nfor i in range(5):\n    t += i\ndef f(): return t"], 10),
    "a counter in a function": (["n = 0\ndef f():\n    global n\n    n += 1\n    return n"], 1),
    "await at the top": (["x = await g()", "def f(): return x"], "cell 1, line 1"),
    "return at the top": (["return 3\ndef f(): return 4"], 4),
    "a star": (["from math import *\ndef f(): return int(sqrt(16))"], 4),
    "a star that is not there": (["from no_such_module import *\ndef f(): return 12"], 12),
    "no function": (["f = 3"], "cell 1, line 1"),
    "get_ipython": (["get_ipython().run_line_magic('matplotlib', 'inline')\ndef f(): return 13"], 13),
    "experiments that would fail": (["def f(): return 14\ny = f() / 0\nplt.plot(y)\ncheck(f)\nassert 0"], 14),
    "a given helper": (["# Given\ndef h(): return 15", "def f(): return h()"], 15),
    "a quiet exit": (["import sys\nsys.exit()\ndef f(): return 16"], 16),
}  # fmt: skip


@pytest.mark.parametrize("name", WAYS)
def test_whom_it_costs(name):
    cells, expected = WAYS[name]

    (found,), _ = results(cells, "f")

    if isinstance(expected, str):
        assert found[2] == expected
    else:
        assert found == expected


def test_notes_say_what_failed_and_where():
    _, notes = results(["W = []", "W.append(1 / 0)", "def g(:", "def f(): return W"], "f")

    first, second = notes
    assert first.startswith(f"cell 3, line 1 cannot be read as {PYTHON_HERE} (SyntaxError: invalid syntax).")
    assert first.endswith("Nothing that this cell defines could be used.")
    assert second.startswith("cell 2, line 1 was stopped by ZeroDivisionError: division by zero.")
    assert second.endswith("Only the answers that need it are concerned.")


def test_what_stopped_a_worker_before_is_left_out():
    gone = ["timeout", "TimeoutError", "stopped", "cell 1, line 1", ""]

    found, _ = results(
        ["W = 1", "def f(): return W", "def g(): return 2"], "f", "g", failed_statements={"0": gone}
    )

    assert found == [("timeout", "TimeoutError", "cell 1, line 1"), 2]


def test_a_cell_that_stopped_the_parser_costs_what_it_seems_to_define():
    gone = ["memory", "MemoryError", "too much", "cell 1", ""]

    found, notes = results(["def f(): return 1", "def g(): return 2"], "f", "g", failed_cells={"1": gone})

    assert found == [("memory", "MemoryError", "cell 1"), 2]
    assert notes == [
        "cell 1 was stopped by MemoryError: too much. Only the answers that need it are concerned."
    ]


def test_warnings_of_statements_do_not_show(recwarn):
    found, _ = results(
        ["import numpy as np\nW = np.zeros(1) / 0\nV = '\\d'\ndef f(): return [len(W), V]"], "f"
    )

    assert found == [[1, "\\d"]]
    assert not recwarn.list
