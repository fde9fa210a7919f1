"""Which answers an answer reaches is read off the live objects; nothing of the learner's runs for it."""

import argparse
import dataclasses
import dis
import statistics
from collections import ChainMap

import pytest

from gradecheck.worker.callees import global_names, reached_answers

PREAMBLE = "import functools, types\nimport numpy as np\ndef g(x): return x\ndef h(x): return 2 * x\n"

# A notebook after PREAMBLE in which `f` reaches `g` and not `h`.
REACHES = {
    "by name": "def f(x): return g(x)",
    "through a helper": "def helper(x): return g(x)\ndef f(x): return helper(x)",
    "in a nested function": "def f(x):\n    def inner(y): return g(y)\n    return inner(x)",
    "in a lambda and a comprehension": "def f(x): return [(lambda y: g(y))(y) for y in x]",
    "as a lambda": "f = lambda x: g(x)",
    "by another name": "k = g\ndef f(x): return k(x)",
    "as the alias itself": "def inner(x): return g(x)\nf = inner",
    "as a default argument": "def f(x, by=g): return by(x)",
    "as a keyword default": "def f(x, *, by=g): return by(x)",
    "in a closure": "def make(k):\n    def f(x): return k(x)\n    return f\nf = make(g)",
    "in a closure by name": "def make():\n    def f(x): return g(x)\n    return f\nf = make()",
    "in a partial": "f = functools.partial(lambda k, x: k(x), g)",
    "in a partial of a helper": "def helper(a, x): return g(x)\nf = functools.partial(helper, 1)",
    "behind a decorator": (
        "def log(k):\n    @functools.wraps(k)\n    def inner(*a): return k(*a)\n    return inner\n"
        "@log\ndef f(x): return g(x)"
    ),
    "behind a decorator that wraps the other": (
        "def log(k):\n    @functools.wraps(k)\n    def inner(*a): return k(*a)\n    return inner\n"
        "g = log(g)\ndef f(x): return g(x)"
    ),
    "behind a cache": "@functools.lru_cache\ndef f(x): return g(x)",
    "vectorized": "f = np.vectorize(g)",
    "in a dict": "TABLE = {'g': g}\ndef f(x): return TABLE['g'](x)",
    "in a list of a dict": "TABLE = {'all': [1, (g, 2)]}\ndef f(x): return TABLE['all'][1][0](x)",
    "in a method": "class Net:\n    def forward(self, x): return g(x)\ndef f(x): return Net().forward(x)",
    "in a method of a base": (
        "class Base:\n    def forward(self, x): return g(x)\n"
        "class Net(Base): pass\ndef f(x): return Net().forward(x)"
    ),
    "in a static method": "class T:\n    by = staticmethod(g)\ndef f(x): return T.by(x)",
    "in a property": "class T:\n    @property\n    def p(self): return g(1)\ndef f(x): return T().p",
    "as a bound method": "class T:\n    def run(self, x): return g(x)\nf = T().run",
    "in an instance": "class T: pass\nt = T()\nt.by = g\ndef f(x): return t.by(x)",
    "in an instance with slots": "class T: __slots__ = ('by',)\nt = T()\nt.by = g\ndef f(x): return t.by(x)",
    "as an object that can be called": "class T:\n    def __call__(self, x): return g(x)\nf = T()",
    "in a class made in a function": "def f(x):\n    class T:\n        y = g(x)\n    return T.y",
    "through itself": "def f(x): return f(x - 1) if x else g(x)",
    "in a circle": "def k(x): return f(x)\ndef f(x): return k(x) + g(x)",
    "as an attribute of the function": "def f(x): return f.by(x)\nf.by = g",
}  # fmt: skip

# A notebook after PREAMBLE in which `f` reaches neither.
REACHES_NOT = {
    "alone": "def f(x): return x",
    "an attribute of that name": "def f(x): return x.g(1)",
    "a parameter of that name": "def f(x, g): return g(x)",
    "a local of that name": "def f(x):\n    g = abs\n    return g(x)",
    "only mentioned in words": "def f(x):\n    'calls g'\n    return 'g'",
    "an annotation": "def f(x: g): return x",
    "only the other way round": "def f(x): return x\ndef g(x): return f(x)",
    "what is computed from it": "W = g(1)\ndef f(x): return W * x",
    "names of a module": "def f(x): return np.linalg.norm(x)",
}


def namespace_of(text):
    names = {"__name__": "__main__"}
    exec(PREAMBLE + text, names)
    return names


@pytest.mark.parametrize("how", REACHES)
def test_an_answer_is_reached(how):
    assert reached_answers("f", ("f", "g", "h"), namespace_of(REACHES[how])) == ("g",)


@pytest.mark.parametrize("how", REACHES_NOT)
def test_an_answer_is_not_reached(how):
    assert reached_answers("f", ("f", "g", "h"), namespace_of(REACHES_NOT[how])) == ()


@pytest.mark.parametrize("how", REACHES)
def test_a_function_laid_over_the_namespace_is_followed_alike(how):
    names = namespace_of(REACHES[how])
    answer = names.pop("f")

    assert reached_answers("f", ("f", "g", "h"), ChainMap({"f": answer}, names)) == ("g",)


def test_a_name_that_is_not_defined_is_reached_all_the_same():
    names = namespace_of("def f(x): return later(x)")

    assert reached_answers("f", ("f", "later"), names) == ("later",)


def names_by_dis(code):
    reads = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS"}
    own = {i.argval for i in dis.get_instructions(code) if i.opname in reads}
    return own.union(*(names_by_dis(c) for c in code.co_consts if hasattr(c, "co_code")))


@pytest.mark.parametrize("module", [argparse, dataclasses, statistics])
def test_global_names_are_those_that_python_itself_lists(module):
    functions = [value for value in vars(module).values() if type(value) is type(names_by_dis)]
    for function in functions:
        assert set(global_names(function.__code__)) == names_by_dis(function.__code__)
    assert len(functions) > 3


def test_more_than_256_names_are_all_read():
    lines = "\n".join(f"    name_{n}" for n in range(600))
    names = namespace_of(f"def f():\n{lines}\n    return g(1)")

    assert len(set(global_names(names["f"].__code__))) == 601
    assert reached_answers("f", ("f", "g"), names) == ("g",)


def test_nothing_of_the_learners_runs():
    trap = (
        "class Trap:\n"
        "    def __getattribute__(self, name): raise SystemExit(name)\n"
        "    def __hash__(self): raise SystemExit\n"
        "    def __eq__(self, other): raise SystemExit\n"
        "    def __iter__(self): raise SystemExit\n"
        "trap = Trap()\n"
        "def f(x): return trap, g"
    )

    assert reached_answers("f", ("f", "g"), namespace_of(trap)) == ("g",)


@pytest.mark.slow
def test_a_large_table_does_not_take_for_ever():
    names = namespace_of("TABLE = [[i] for i in range(10**5)]\ndef f(x): return TABLE")

    assert reached_answers("f", ("f", "g"), names) == ()
