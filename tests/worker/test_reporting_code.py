"""Code that reports does what it did: the same values, the same lines, the same errors."""

import ast
import traceback

import numpy as np
import pytest

from gradecheck.worker import float_flags
from gradecheck.worker.reporting_code import FLAGS, compile_reporting, reporters, reporting
from gradecheck.worker.stub import is_stub

CODE = {
    "an array changed in place is the same array": "a = np.ones(2); b = a; a += 1; result = (a is b, b)",
    "an entry": "a = np.zeros((2, 3)); a[0, 1:] += [5, 6]; a[-1, ::2] *= 2; a[1][1] -= 3; result = a",
    "an entry of a dict": "d = {'k': 1}; d['k'] += 2; result = d",
    "an attribute": """
class Counter:
    def __init__(self):
        self.n, self.__m = 1, 2
        self.n += 4
        self.__m += 5
    def m(self):
        return self.__m
result = Counter().n, Counter().m()
""",
    "a global name": """
n = 1
def f():
    global n
    n += 1
    return n
result = f(), n
""",
    "an index is asked once": """
asked = []
def at(i):
    asked.append(i)
    return i
a = np.ones(3)
a[at(1)] += 1
result = a, asked
""",
    "a pattern": """
match 3 + 2j:
    case 3 + 2j:
        result = "found"
""",
    "texts and lists": "result = 'a' + 'b', '%s' % 3, [1] * 2 + [3], (1,) + (2,)",
    "numbers of Python": "result = 7 // 2, 7 % 2, 2 ** -1, 10**30 * 3",
    "options": "result = np.sum(np.ones((2, 3)), axis=0, keepdims=True), np.exp([0], dtype=np.float32)",
    "starred": "xs = [np.ones(2), np.ones(2)]; result = np.add(*xs), np.multiply(*xs, **{'dtype': float})",
    "a function of that name": """
def exp(x, *, base):
    return base ** x
result = exp(3, base=2)
""",
    "a method of that name": """
class Box:
    def sum(self):
        return "mine"
result = Box().sum()
""",
    "sums of Python": "result = sum([1, 2]), sum(x * x for x in range(3)), sum([[1], [2]], []), sum([], 5)",
    "a generator": "result = [x + 1 for x in (y * 2 for y in range(3))]",
    "an object with operators": """
class V:
    def __init__(self, v): self.v = v
    def __add__(self, other): return V(self.v + other.v)
    def __iadd__(self, other): self.v += 10; return self
v = V(1); w = v; v += V(2)
result = (V(1) + V(2)).v, v.v, v is w
""",
}


def value(code):
    namespace = {"np": np, **reporters(), "__name__": "here"}
    exec(code, namespace)
    return namespace["result"]


@pytest.mark.parametrize("code", CODE.values(), ids=CODE)
def test_code_does_what_it_did(code):
    plain = value(compile(code, "<cell 1>", "exec"))
    reports = value(compile(reporting(ast.parse(code)), "<cell 1>", "exec"))

    assert repr(reports) == repr(plain)


@pytest.fixture
def no_flags(monkeypatch):
    monkeypatch.setattr(float_flags, "machine_keeps_flags", lambda: False)


@pytest.mark.usefixtures("no_flags")
def test_error_is_in_the_line_where_it_was():
    code = "def f(x):\n    y = x * 2\n    return y @ np.ones(3)\n"
    namespace = {"np": np}
    exec(compile_reporting(ast.parse(code), "<cell 1>", namespace), namespace)

    with pytest.raises(ValueError, match="matmul") as error:
        namespace["f"](np.ones(2))

    lines = [frame.lineno for frame in traceback.extract_tb(error.tb) if frame.filename == "<cell 1>"]
    assert lines == [3]


@pytest.mark.usefixtures("no_flags")
def test_stub_stays_a_stub():
    namespace = {}
    stub = "def f(x):\n    raise NotImplementedError('write ' + 'here')\n"
    exec(compile_reporting(ast.parse(stub), "<cell 1>", namespace), namespace)

    assert is_stub(namespace["f"])


@pytest.mark.usefixtures("no_flags")
def test_code_that_is_nested_too_deep_runs_without_reports():
    deep = ast.parse("x = 1" + " + 1" * 900)
    namespace = {}

    exec(compile_reporting(deep, "<cell 1>", namespace), namespace)

    assert namespace["x"] == 901


def test_where_the_machine_keeps_flags_code_stays_as_it_is():
    namespace = {}
    exec(compile_reporting(ast.parse("x = 1 + 2"), "<cell 1>", namespace), namespace)

    assert FLAGS not in namespace
