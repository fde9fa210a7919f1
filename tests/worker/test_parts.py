"""Each part of an expression is a place of its own, and a name is one wherever the expression reads it."""

import ast

import numpy as np
import pytest

from gradecheck.worker.call import Replacements
from gradecheck.worker.replacing import run_replacements
from tests.worker.written import written

X = np.array([3.0, 5.0])


def told(body, values, within=0, **changes):
    asked = {"questions": ((X,),), "values": (values,), "seconds": 5.0, "each_seconds": 0.1} | changes
    return run_replacements(
        "f", written(f"def f(x):\n    {body}\n"), Replacements(within=within, **asked)
    ).value


def codes(found):
    return [row[2] for row in found["sites"][1:]]


@pytest.mark.parametrize(
    ("expression", "parts"),
    [
        ("x - 1", {"x", "1"}),
        ("x * (1 - x)", {"1 - x", "1", "x"}),
        ("np.sum(x[0] * 2)", {"x[0] * 2", "x[0]", "x", "0", "2"}),
        ("np.sum(x, axis=0)", {"x"}),
        ("[y + 1 for y in x]", {"y + 1", "y", "1", "x"}),
        ("x.T @ x", {"x.T"}),
        ("x[None, :] * 2", {"x[None, :]", "x", "None", "2"}),
        ("x[:, None] - x[..., 1:]", {"x[:, None]", "x[..., 1:]", "None", "...", "1", "x"}),
    ],
)
def test_parts_of_an_expression(expression, parts):
    assert set(codes(told(f"return {expression}", {"one": [1.0]}))) == parts


def test_right_value_of_a_name_stands_wherever_it_is_read():
    found = told("return x * (1 - x)", {"a": [X / 10]})
    name = codes(found).index("x") + 1
    answers = {trial[0]: trial[3][0] for trial in found["trials"]}
    np.testing.assert_allclose(answers[name], X / 10 * (1 - X / 10))


def test_answer_is_as_before_where_nothing_is_replaced():
    found = told("return [y * (1 - y) + len(x) for y in x]", {"a": [2.0]}, trials=((1, "b", "same"),))
    assert found["trials"][0][3] == [[y * (1 - y) + 2 for y in X]]


def test_only_parts_are_tried_and_nothing_that_is_related():
    found = told("y = x - 1\n    return y * 2", {"a": [X * 7]}, within=1)
    assert {trial[0] for trial in found["trials"]} <= {row[0] for row in found["sites"][2:]}
    assert {trial[2] for trial in found["trials"]} == {"same"}


def test_trial_tells_what_stood_there_and_the_variables_of_that_time():
    body = "y = 0.0\n    for v in x:\n        y = y + 2 * v\n    return y"
    found = told(body, {"sums": [3.0, 8.0]}, within=-1, trials=((2, "sums", "same"),), tells=True)
    (seen,) = found["trials"][0][4]
    assert [float(own) for own, _ in seen] == [6.0, 13.0]
    assert [float(scope["v"]) for _, scope in seen] == [3.0, 5.0]
    assert float(seen[1][1]["y"]) == 3.0


def test_nothing_is_told_unless_it_is_asked_for():
    assert told("return x - 1", {"a": [X]}, within=-1)["trials"][0][4] == [[]]


WRITTEN = [
    "a = x[0]*2 + (1-x).sum()\n    b, c = a**2, [a + v for v in x]\n    return np.array(c) * b",
    "s = 0.0\n    for i, v in enumerate(x):\n        if v > 1:\n            s += -v * x[i]\n    return s",
    "y = np.where(x > 1, x, 0.0).sum(axis=0, keepdims=True)\n    return {'y': y, 'n': len(x)}['y']",
]


@pytest.mark.parametrize("body", WRITTEN)
def test_code_of_every_value_and_of_every_part_is_in_that_of_the_learner(body):
    nodes = ast.walk(ast.parse(f"def f(x):\n    {body}"))
    pieces = {ast.unparse(node) for node in nodes if isinstance(node, ast.expr | ast.Slice)}
    whole = told(body, {}, within=-1)["sites"]

    assert len(whole) >= 2
    assert {row[2] for row in whole} <= pieces
    for number in range(len(whole)):
        assert {row[2] for row in told(body, {}, within=number)["sites"]} <= pieces
