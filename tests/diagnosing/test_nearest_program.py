"""The nearest right program: a line is named only where an edit makes every answer right, fresh ones too."""

import numpy as np
import pytest

from gradecheck.comparing.answers import sort_outcomes
from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.reference_variants import kind_of_mistake
from gradecheck.diagnosing.repair import Repair, located
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import prepare
from gradecheck.wording.sentences import off_at
from gradecheck.worker.outcome import Outcome, Status
from gradecheck.worker.search import run_search
from tests.answering import answer, card, line_gradient
from tests.worker.written import written


def repairs(answers, fresh, ask, **given):
    """Single edits, else the pair."""
    hunt = Hunt(answers, fresh, ask, Budget(1.6), **given)
    return hunt.single() or hunt.pair()


def searched(code: str, exercise=None):
    """Finding, repairs and answers of a learner's `line_gradient`, written in cell 3."""
    exercise = exercise or card(mistakes=())
    namespace = written(code)
    prepared = prepare(exercise, 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    answers = sort_outcomes(prepared, outcomes)
    found = repairs(
        answers, prepare(exercise, 1), lambda call: run_search("line_gradient", namespace, call.search)
    )
    return diagnose(answers)[0], found, answers


WRONG = [
    ("r = y - X @ w\n    return X.T @ r / len(y)", 3, "operands_swapped"),
    ("r = X @ w - y\n    return X.T @ r", 4, "division_by_examples"),
    ("r = X @ w + y\n    return X.T @ r / len(y)", 3, "sign_flipped"),
    ("r = X @ w - y\n    return X.T @ r / len(w)", 4, "another_variable"),
    ("r = X @ w - y\n    return np.abs(X.T @ r / len(y))", 4, "call_dropped"),
    ("r = X @ w - y\n    return 2 * X.T @ r / len(y)", 4, ""),
]


@pytest.mark.parametrize(("body", "line", "edit"), WRONG)
@pytest.mark.sampled(2)
def test_line_and_edit_of_one_mistake_are_found(body, line, edit):
    code = f"import numpy as np\ndef line_gradient(X, y, w):\n    {body}\n"
    finding, found, _ = searched(code)
    told = located(finding, found)
    assert (told.cell, told.line) == (3, line)
    assert edit in ("", told.edit)
    assert f"cell 3, line {line}" in " ".join([*told.causes, *(fact.text for fact in told.facts)])
    assert told.fix.startswith(("With `", "Without `"))
    assert told.cause is finding.cause


@pytest.mark.slow
def test_two_mistakes_on_two_lines_are_both_named():
    code = "def line_gradient(X, y, w):\n    r = y - X @ w\n    g = X.T @ r\n    return g / len(w)\n"
    finding, found, _ = searched(code)
    told = located(finding, found)
    text = " ".join([*told.causes, *(fact.text for fact in told.facts)])
    assert text == "" or text.count("cell 3, line") == 2


@pytest.mark.slow
def test_another_idea_altogether_is_left_alone():
    code = "def line_gradient(X, y, w):\n    return np.cumsum(w) * np.exp(np.mean(X)) + y.max()\n"
    finding, found, _ = searched(code)
    assert found == ()
    assert located(finding, found) is finding


@pytest.mark.slow
def test_edit_that_is_right_on_the_planned_inputs_alone_is_not_told():
    """Fresh inputs are asked too: `len(y)` is 5 and 7 in the plan, and this code knows both."""
    code = (
        "def line_gradient(X, y, w):\n    m = {5: 5, 7: 7}.get(len(y), 1)\n    return X.T @ (y - X @ w) / m\n"
    )
    exercise = card(mistakes=())
    _, found, _ = searched(code, exercise)
    assert found  # with sizes that the plan has, the sign is the only mistake

    def other_sizes(rng):
        for m, n in ((4, 3), (6, 2)):
            yield {"X": rng.normal(size=(m, n)), "y": rng.normal(size=m), "w": rng.normal(size=n)}

    namespace = written(code)
    prepared = prepare(exercise, 0)
    outcomes = [
        Outcome(Status.MISSING) if call.role == "cost" else answer(namespace["line_gradient"], call.arguments)
        for call in prepared.plan.calls
    ]
    fresh = prepare(card(mistakes=(), inputs=other_sizes), 1)
    found = repairs(
        sort_outcomes(prepared, outcomes),
        fresh,
        lambda call: run_search("line_gradient", namespace, call.search),
    )
    assert all(repair.edit not in ("sign_flipped", "operands_swapped") for repair in found)


def test_answer_of_the_search_that_is_none_is_ignored():
    code = "def line_gradient(X, y, w):\n    return X.T @ (X @ w - y)\n"
    _, _, answers = searched(code)
    for forged in (None, [[1, 2]], [["x"] * 7], [[0, "e", "s", "w", "b", "a", "no list"]], 7):
        outcome = Outcome(Status.RETURNED, value=forged)
        assert repairs(answers, prepare(card(mistakes=()), 1), lambda call, o=outcome: o) == ()


def test_three_lines_that_could_be_it_are_none():
    finding, _, _ = searched("def line_gradient(X, y, w):\n    return X.T @ (X @ w - y)\n")
    found = [Repair(n, f"edit{n}", "x is off", f"cell 3, line {n}", f"a + {n}", "b") for n in (1, 2, 3)]
    assert located(finding, found) is finding


def test_name_that_repeats_a_formula_further_up_is_dropped():
    finding, _, _ = searched("def line_gradient(X, y, w):\n    return X.T @ (X @ w - y)\n")
    found = [
        Repair(1, "division_by_examples", "it is off", "cell 3, line 2", "X.T @ r", "X.T @ r / len(X)"),
        Repair(2, "division_by_examples", "it is off", "cell 3, line 4", "g", "g / len(X)"),
    ]
    assert located(finding, found).line == 2


def test_mistake_of_the_reference_names_the_kind_without_the_formula():
    _, _, answers = searched(
        "def line_gradient(X, y, w):\n    return -np.einsum('ij,i', X, X @ w - y) / len(y)\n"
    )
    sentence = kind_of_mistake(answers)
    assert sentence.startswith("Your answers are exactly those of the right formula with ")
    assert "X.T" not in sentence


@pytest.mark.slow
def test_right_formula_of_something_else_has_no_kind():
    _, _, answers = searched("def line_gradient(X, y, w):\n    return np.cumsum(w) * np.exp(X.mean())\n")
    assert kind_of_mistake(answers) == ""


@pytest.mark.parametrize(
    "body",
    [
        "return (X.T @ (X @ w - y) / len(y)).astype(complex)",  # right but for its kind
        "return X.T @ (X @ w - y) * np.nan",
        "return X.T @ (X @ w - y) * 0.0",
    ],
)
@pytest.mark.sampled(1)
def test_answer_that_every_edit_would_explain_has_no_kind(body):
    _, _, answers = searched(f"def line_gradient(X, y, w):\n    {body}\n")

    assert kind_of_mistake(answers) == ""


@pytest.mark.parametrize("what", ["at `a` a mean is missing?", "`a` has the wrong sign here"])
def test_sentence_about_a_line_ends_once(what):
    told = off_at("line 3", what)

    assert told.startswith("On line 3, ")
    assert told[-1] in ".?"
    assert told[-2] not in ".?"


REFUSES_TOO_MUCH = """
def line_gradient(X, y, w):
    if w[0] < 0:
        raise ValueError("too small")
    r = X @ w - y
    return X.T @ r / len(y)
"""


def test_edit_after_which_nothing_is_refused_any_more_is_no_mend():
    def far_below(rng):
        return [{"X": np.ones((4, 2)), "y": np.zeros(4), "w": np.array([-200.0, 1.0])}]

    def refusing(X, y, w):
        if w[0] < -100:
            raise ValueError("far below")
        return line_gradient(X, y, w)

    refusing.__name__, refusing.__doc__ = "line_gradient", line_gradient.__doc__
    assert searched(REFUSES_TOO_MUCH)[1], "all that is asked for comes right without the condition"
    asked = card(mistakes=(), reference=refusing, refuses=far_below)
    assert searched(REFUSES_TOO_MUCH, asked)[1] == ()
