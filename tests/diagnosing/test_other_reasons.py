"""No value is blamed where what was changed, shared, kept, or of another kind of number can be the reason."""

from dataclasses import replace

import numpy as np
import pytest

from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.other_reasons import has_other_reason
from gradecheck.diagnosing.value_trace import wrong_values
from gradecheck.questions.prepared import prepare
from gradecheck.worker.replacing import run_replacements
from tests.answering import answers, card, line_gradient
from tests.worker.written import written

WRONG = "r = np.tanh(X @ w) - y\n    return X.T @ r / len(y)"


def in_the_wrong_way(X, y, w):
    return line_gradient(X, np.tanh(y), w)


def outcomes_with(found, **changes):
    cases = tuple(replace(c, outcome=replace(c.outcome, **changes)) for c in found.cases)
    return replace(found, cases=cases)


@pytest.mark.parametrize("fact", [{"changed": {0: np.zeros((5, 3))}}, {"shared": (1,)}, {"reused": True}])
def test_memory_that_is_changed_or_shared_is_another_reason(fact):
    found = answers(in_the_wrong_way, card(mistakes=()))
    assert not has_other_reason(found)
    assert has_other_reason(outcomes_with(found, **fact))


def test_answer_that_depends_on_earlier_calls_is_another_reason():
    found = answers(in_the_wrong_way, card(mistakes=()))
    again = tuple(replace(outcome, value=np.ones(3)) for outcome in found.repeats)
    assert found.repeats
    assert has_other_reason(replace(found, repeats=again))


def drawn_with_whole_numbers(rng):
    yield {"X": rng.normal(size=(5, 3)), "y": rng.normal(size=5), "w": rng.normal(size=3)}
    yield {"X": rng.normal(size=(5, 3)), "y": rng.normal(size=5), "w": np.array([3, 5, 7])}


def test_answer_that_is_wrong_for_whole_numbers_alone_is_another_reason():
    exercise = card(mistakes=(), inputs=drawn_with_whole_numbers, gradient=None)
    assert has_other_reason(answers(lambda X, y, w: line_gradient(X, y, w).astype(w.dtype), exercise))
    assert not has_other_reason(answers(in_the_wrong_way, exercise))


@pytest.mark.parametrize(("fact", "lines"), [({}, 1), ({"changed": {0: np.zeros((5, 3))}}, 0)])
def test_no_value_is_blamed_where_there_is_another_reason(fact, lines):
    namespace = written(f"def line_gradient(X, y, w):\n    {WRONG}\n")
    found = answers(namespace["line_gradient"], card(mistakes=()))
    told = wrong_values(
        outcomes_with(found, **fact),
        prepare(card(mistakes=()), 1),
        lambda call: run_replacements("line_gradient", namespace, call.replacements),
        Budget(5.0),
    )
    assert len({value.where for value in told}) == lines
