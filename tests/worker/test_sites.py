"""Every value that a statement makes is seen, and the watched copy computes what the function does."""

import ast

import numpy as np
import pytest

from gradecheck.worker.sites import WITNESS, watched
from gradecheck.worker.source import learners_functions
from tests.worker.written import written

CODE = """
def f(x, n):
    a, b = x.sum(), x * 2
    out = []
    for i in range(n):
        if a > i:
            b[i] = a
        out.append(b[i] + 1)
    a += 1
    return a, out
"""


def seen(code, *arguments):
    """The answer of the watched copy, what the witness was told, and the sites."""
    namespace = written(code)
    sites, trees = watched(learners_functions("f", namespace))
    told = []

    def witness(number, value):
        told.append((sites[number].code, value))
        return value

    changed = namespace | {WITNESS: witness}
    exec(compile(trees["f"], "<cell 3>", "exec"), changed)
    return changed["f"](*arguments), told, sites


def test_copy_answers_as_the_function_does():
    x = np.array([1.0, -0.5, 2.0])
    answer, _, _ = seen(CODE, x.copy(), 3)
    meant = written(CODE)["f"](x.copy(), 3)
    assert answer == meant


def test_values_of_every_statement_are_told_in_order():
    _, told, _ = seen(CODE, np.array([1.0, 1.0]), 1)
    assert [code for code, _ in told] == [
        "x.sum()", "x * 2", "[]", "range(n)", "a > i", "a", "b[i] + 1", "1", "a", "out",
    ]  # fmt: skip


def test_site_knows_what_it_makes_of_what_and_what_decides_over_it():
    _, _, sites = seen(CODE, np.ones(2), 1)
    by_code = {site.code: site for site in sites}
    loop, test = by_code["range(n)"], by_code["a > i"]
    assert by_code["x.sum()"].makes == ("a",)
    assert by_code["b[i] + 1"].makes == ("out",)
    assert by_code["b[i] + 1"].controls == (loop.number,)
    assert test.controls == (loop.number,)
    assert by_code["1"].reads == ("a",)  # `a += 1` reads what it changes
    assert by_code["x.sum()"].where == "cell 3, line 3"


@pytest.mark.slow
def test_test_that_leaves_early_decides_over_all_that_comes_after():
    _, _, sites = seen("def f(x):\n    if x < 0:\n        return 0.0\n    y = x + 1\n    return y", 2.0)
    assert next(site for site in sites if site.code == "x + 1").controls == (0,)


def test_call_that_may_change_a_variable_is_no_value_but_makes_it():
    _, told, sites = seen("def f(x):\n    np.fill_diagonal(x, 0.0)\n    return x", np.ones((2, 2)))
    changing = next(site for site in sites if not site.is_watched)
    assert "x" in changing.makes
    assert [code for code, _ in told] == ["x"]


def test_names_of_a_comprehension_are_its_own():
    _, _, sites = seen("def f(x):\n    return [v * w for v, w in x]", [(1, 2)])
    assert sites[0].reads == ("x",)


def test_lambda_that_is_the_answer_is_watched():
    answer, told, _ = seen("f = lambda x: x + 1", 2)
    assert (answer, told) == (3, [("x + 1", 3)])


@pytest.mark.parametrize("code", [CODE, "f = lambda x: x + 1"])
def test_tree_of_the_source_stays_as_it_is(code):
    sources = learners_functions("f", written(code))
    before = ast.unparse(sources[0].tree)
    watched(sources)
    assert ast.unparse(sources[0].tree) == before


def test_every_site_knows_the_loops_that_it_is_inside_of():
    loop = "    while x > 9:\n        for i in x:\n            x = x - i\n        if x:\n            return 1"
    code = f"def f(x):\n{loop}\n    return x"
    sites, _ = watched(learners_functions("f", written(code)))

    told = [("x > 9", (0,)), ("x", (0,)), ("x - i", (0, 1)), ("x", (0,)), ("1", (0,)), ("x", ())]
    assert [(site.code, site.loops) for site in sites] == told
