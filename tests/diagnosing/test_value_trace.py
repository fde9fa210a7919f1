"""A line is told where another value makes all right and its ingredients are; else two lines, or nothing."""

import importlib
import re

import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.rules import diagnose
from gradecheck.diagnosing.value_trace import _Trace, wrong_values
from gradecheck.diagnosing.wrong_value import WrongValue, with_wrong_values
from gradecheck.questions.prepared import prepare
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.replacing import run_replacements
from solutions.ch14_automatic_differentiation.cards import EXERCISES
from tests.answering import answer, card
from tests.worker.written import written


def traced(body, **given):
    """The finding about a learner's `line_gradient` in cell 3, and the values that are wrong in it."""
    namespace = written(f"def line_gradient(X, y, w):\n    {body}\n")
    prepared = prepare(card(mistakes=()), 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    answers = sort_outcomes(prepared, outcomes)
    found = wrong_values(
        answers,
        prepare(card(mistakes=()), 1),
        lambda call: run_replacements("line_gradient", namespace, call.replacements),
        Budget(5.0),
        **given,
    )
    return diagnose(answers)[0], found


def said(finding):
    return " ".join([*finding.causes, *(fact.text for fact in finding.facts)])


ONE_LINE = [
    ("r = np.tanh(X @ w) - y\n    return X.T @ r / len(y)", 2),
    ("r = X @ w - y\n    g = X.T @ r\n    g = g / np.sum(X)\n    return g", 4),
    ("m = len(y) ** 3 - 7\n    r = X @ w - y\n    return X.T @ r / m", 2),
    ("p = X @ w\n    r = p - y\n    return X.T @ np.sin(r) / len(y)", 4),
    ("r = y - X @ w\n    return X.T @ r / len(y)", 2),
]


@pytest.mark.parametrize(("body", "line"), ONE_LINE)
@pytest.mark.sampled(1)
def test_line_whose_value_is_wrong_is_told(body, line):
    finding, found = traced(body)
    told = with_wrong_values(finding, found)
    assert (told.cell, told.line) == (3, line)
    assert f"In cell 3, line {line}, look at the value of `" in said(told)
    assert told.cause is finding.cause


@pytest.mark.slow
def test_relation_to_the_right_value_is_told():
    finding, found = traced("r = y - X @ w\n    return X.T @ r / len(y)")
    assert found == (WrongValue("cell 3, line 2", "y - X @ w", "it has the wrong sign"),)
    assert "it has the wrong sign" in said(with_wrong_values(finding, found))


@pytest.mark.slow
def test_value_that_no_right_computation_makes_puts_its_line_in_doubt_too():
    finding, found = traced("d = np.tanh(X) @ w\n    r = d ** 3 - y\n    return X.T @ r / len(y)")
    told = with_wrong_values(finding, found)
    assert told.line is None
    assert "In cell 3, line 3, look at the value of `d ** 3 - y`" in said(told)
    assert "If nothing is wrong there, look at cell 3, line 2 and at all else" in said(told)


@pytest.mark.parametrize(
    "body",
    [
        "return np.cumsum(w) * np.exp(np.mean(X)) + y.max()",
        "a = np.tanh(X)\n    b = a ** 3\n    c = b @ w\n    d = c - 2\n    return d.sum() * w",
        "r = 2 * X @ w - y\n    g = X.T @ r\n    g[0] = np.cos(g[1])\n    return g / len(y)",
    ],
)
@pytest.mark.slow
def test_of_more_than_two_lines_none_is_told(body):
    finding, found = traced(body)
    told = with_wrong_values(finding, found)
    assert told.line is None or body.count("\n") == 0
    assert len({value.where for value in found}) != 1 or body.count("\n") == 0 or told is finding


def test_right_value_whose_negative_makes_up_for_a_mistake_is_not_told():
    _, found = traced("p = X @ w\n    r = np.subtract(y, p)\n    return np.dot(X.T, r) / len(y)")
    assert {value.where for value in found} == {"cell 3, line 3"}


NODE_BEFORE_ITS_PARENTS = """
def topological_order(parents):
    order, on_path = [], []

    def visit(node):
        if node in on_path:
            raise ValueError
        if node not in order:
            order.append(node)
            on_path.append(node)
            for parent in parents[node]:
                visit(parent)
            on_path.remove(node)

    for node in range(len(parents)):
        visit(node)
    return order
"""


@pytest.mark.slow
def test_empty_list_is_not_blamed_because_the_answer_in_its_place_leaves_nothing_to_do(monkeypatch):
    exercise = next(card for card in EXERCISES if card.name == "topological_order")
    prepared, fresh = prepare(exercise, 0), prepare(exercise, 1)
    namespace = written(NODE_BEFORE_ITS_PARENTS)
    outcomes = [answer(namespace["topological_order"], call.arguments) for call in prepared.plan.calls]

    def told():
        found = wrong_values(
            sort_outcomes(prepared, outcomes),
            fresh,
            lambda call: run_replacements("topological_order", namespace, call.replacements),
            Budget(5.0),
        )
        return {value.code for value in found}

    assert "[]" not in told()
    monkeypatch.setattr("gradecheck.diagnosing.value_trace.EMPTY", re.compile("no code"))
    assert "[]" in told()


def of_course(chapter, name, code):
    """What is found in a learner's answer to an exercise of the course."""
    cards = importlib.import_module(f"solutions.{chapter}.cards").EXERCISES
    exercise = next(card for card in cards if card.name == name)
    prepared, namespace = prepare(exercise, 0), written(code)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace[name], call.arguments)
        for call in prepared.plan.calls
    ]
    return wrong_values(
        sort_outcomes(prepared, outcomes),
        prepare(exercise, 1),
        lambda call: run_replacements(name, namespace, call.replacements),
        Budget(5.0),
    )


CORRECTED_MOMENTS = """
import numpy as np
def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m = m / (1 - beta1**t)
    v = v / (1 - beta2**t)
    return theta - eta * m / (np.sqrt(v) + eps), m, v
"""


@pytest.mark.slow
def test_values_of_several_outputs_are_told_only_where_they_are_right_at_once(monkeypatch):
    """A power of 0 makes a corrected moment right that is returned, and spoils the step that needs it."""
    chapter, name = "ch12_momentum_and_adaptive_methods", "adam_step"
    assert of_course(chapter, name, CORRECTED_MOMENTS) == ()
    monkeypatch.setattr(_Trace, "are_right_together", lambda *_: True)
    assert {value.mends for value in of_course(chapter, name, CORRECTED_MOMENTS)} == {"m_new", "v_new"}


TWO_SLIPS = """
def linear_gradients(X, Y, W, b):
    m = len(X)
    diff = X @ W.T + b - Y
    dW = 2 / m * diff.T @ X
    db = -diff.sum(axis=0) / m
    return dW, db
"""


@pytest.mark.slow
def test_a_value_of_each_output_is_told_where_both_make_all_right():
    found = of_course("ch03_loss_functions", "linear_gradients", TWO_SLIPS)
    assert [(value.mends, value.code) for value in found] == [
        ("dW", "2 / m * diff.T @ X"),
        ("db", "-diff.sum(axis=0) / m"),
    ]


BIASES_DRAWN = """
def initialize(sizes, rng):
    weights, biases = [], []
    for a, b in zip(sizes[:-1], sizes[1:]):
        weights.append(rng.normal(0.0, a**-0.5, (b, a)))
        biases.append(rng.normal(0.0, 1.0, b))
    return weights, biases
"""


@pytest.mark.slow
def test_a_right_draw_is_not_blamed_for_a_wrong_one_before_it(monkeypatch):
    """Biases that are drawn spoil all weights after them, although the weights are drawn rightly."""
    assert of_course("ch13_capstone_digits", "initialize", BIASES_DRAWN) == ()
    monkeypatch.setattr("gradecheck.diagnosing.value_trace.given_generators", lambda answers: [])
    assert len(of_course("ch13_capstone_digits", "initialize", BIASES_DRAWN)) == 2


WEIGHTS_NOT_PUT_IN = BIASES_DRAWN.replace("weights.append", "np.abs").replace(
    "rng.normal(0.0, 1.0, b)", "np.zeros(b)"
)


@pytest.mark.slow
def test_empty_list_of_one_output_is_not_blamed_either():
    """All weights in its place leave nothing to do; what is wrong is that nothing is put in."""
    assert "[]" not in {v.code for v in of_course("ch13_capstone_digits", "initialize", WEIGHTS_NOT_PUT_IN)}


def test_whole_answer_that_is_put_where_more_is_done_to_it_proves_nothing():
    _, found = traced(
        "g = np.tanh(X.T @ (X @ w - y))\n    if np.abs(g).max() < 1:\n        g = g + 1\n    return g"
    )
    assert found[-1].where != "cell 3, line 2"


def test_array_that_is_filled_later_is_not_blamed_for_the_entries_that_are_not(monkeypatch):
    """The answer in its place comes right where what is filled in is right."""
    body = (
        "g = np.zeros(len(w))\n    r = X @ w - y\n    for i in range(1, len(w)):\n"
        "        g[i] = X[:, i] @ r / len(y)\n    return g"
    )
    assert traced(body)[1] == ()
    monkeypatch.setattr("gradecheck.diagnosing.value_trace.EMPTY", re.compile("no code"))
    assert [value.code for value in traced(body)[1]] == ["np.zeros(len(w))"]


def test_row_of_an_argument_is_right_though_another_one_makes_up_for_what_is_done_with_it():
    body = "return np.array([d / (np.linalg.norm(d) + 1e-3) for d in X])"
    assert all(value.code != "d" for value in traced(body)[1])
    step = "g += x * (x @ w - t) / (len(y) + 1e-3)"
    loop = f"g = np.zeros(3)\n    for x, t in zip(X, y):\n        {step}\n    return g"
    assert all(value.code not in {"x", "t"} for value in traced(loop)[1])


READ_AND_USED = [
    ("v = w\n    r = X @ v - np.tanh(v).sum() - y\n    return X.T @ r / len(y)", {3}),
    ("v = np.asarray(w, dtype=float)\n    r = X @ np.flip(v) - y\n    return X.T @ r / len(y)", {3}),
    ("u = w\n    return X.T @ (X @ u[::-1] - y) / len(y)", {3}),
]


@pytest.mark.parametrize(("body", "lines"), READ_AND_USED)
def test_line_that_only_reads_an_argument_is_not_blamed(body, lines):
    _, found = traced(body)
    assert {value.where for value in found} == {f"cell 3, line {line}" for line in lines}


def test_argument_that_was_changed_before_it_is_read_may_hold_a_wrong_value():
    _, found = traced("w = np.tanh(w)\n    r = X @ w - y\n    return X.T @ r / len(y)")
    assert {value.where for value in found} == {"cell 3, line 2"}


def test_count_that_is_one_is_not_blamed_for_a_factor_of_the_result():
    """Half of the count would make it right too, but the count is right, and the result is half."""
    _, found = traced("m = y.shape[0]\n    r = X @ w - y\n    return X.T @ r / m / 2")
    assert found == (
        WrongValue("cell 3, line 4", "X.T @ r / m / 2", "it is half of what belongs there", True),
    )


@pytest.mark.slow
def test_fault_in_a_helper_is_not_blamed_on_the_line_that_calls_it():
    code = "return X.T @ off(X, y, w) / len(y)\ndef off(X, y, w):\n    return np.tanh(X @ w) - y"
    _, found = traced(code)
    assert {value.where for value in found} <= {"cell 3, line 4"}


def test_right_answer_has_no_wrong_value():
    namespace = written("def line_gradient(X, y, w):\n    return X.T @ (X @ w - y) / len(y)\n")
    prepared = prepare(card(mistakes=()), 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    answers = sort_outcomes(prepared, outcomes)
    assert wrong_values(answers, prepared, lambda call: Outcome(Status.MISSING), Budget(1.0)) == ()


@pytest.mark.parametrize(
    "forged",
    [
        None, 7, {}, {"sites": []}, {"parameters": [], "helpers": [], "sites": [[1]], "trials": []},
        {"parameters": [], "helpers": [], "sites": [], "trials": [[1, "k", "same", [1.0]]]},
        {"parameters": [], "helpers": [], "sites": 3, "trials": "x"},
    ],
)  # fmt: skip
@pytest.mark.sampled(2)
def test_answer_of_the_search_that_is_none_is_ignored(forged):
    namespace = written("def line_gradient(X, y, w):\n    return X.T @ (X @ w - y)\n")
    prepared = prepare(card(mistakes=()), 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    answers = sort_outcomes(prepared, outcomes)
    told = Outcome(Status.RETURNED, value=forged)
    assert wrong_values(answers, prepare(card(mistakes=()), 1), lambda call: told, Budget(1.0)) == ()
