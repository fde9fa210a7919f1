"""Of a wrong value it is told how it differs; else the innermost part for which a right value is enough."""

import pytest

from gradecheck.diagnosing.budget import Budget
from gradecheck.diagnosing.value_trace import wrong_values
from gradecheck.questions.prepared import prepare
from gradecheck.worker.replacing import run_replacements
from tests.answering import answers, card
from tests.worker.written import written


def told(body, exercise=None):
    exercise = exercise or card(mistakes=())
    namespace = written(f"def {exercise.name}(X, y, w):\n    {body}\n")
    return wrong_values(
        answers(namespace[exercise.name], exercise),
        prepare(exercise, 1),
        lambda call: run_replacements(exercise.name, namespace, call.replacements),
        Budget(5.0),
    )


def test_relation_of_the_whole_is_told_before_a_part():
    (value,) = told("r = (X @ w - y) * y\n    return X.T @ r / len(y)")
    assert (value.code, value.how) == (
        "(X @ w - y) * y",
        "it has the factor `y` too many, or is not divided by it",
    )


@pytest.mark.slow
def test_innermost_part_is_told_where_the_whole_has_no_plain_relation():
    (value,) = told("r = np.cos(X @ w) - y\n    return X.T @ r / len(y)")
    assert (value.where, value.code) == ("cell 3, line 2", "np.cos(X @ w)")


def test_argument_that_is_only_read_is_no_wrong_part():
    """Another value in the place of `y` would make it right; what is wrong is what is done with it."""
    (value,) = told("return X.T @ y / len(y)")
    assert value.code == "X.T @ y / len(y)"


def test_each_wrong_output_is_told_by_itself():
    def both(X, y, w):
        """Two.

        Returns
        -------
        p : ndarray, shape (n,)
            A gradient.
        q : ndarray, shape (m,)
            Residuals.
        """
        return X.T @ (X @ w - y), X @ w - y

    body = "p = np.sin(X.T @ (X @ w - y))\n    q = np.cos(X @ w - y)\n    return p, q"
    found = told(body, card(reference=both, mistakes=(), gradient=None))
    assert [(v.where, v.mends) for v in found] == [("cell 3, line 2", "p"), ("cell 3, line 3", "q")]


def test_only_value_that_occurs_in_no_right_computation_is_told():
    (value,) = told(
        "g = np.zeros(len(w))\n    for x in X:\n        g = 0.9 * g + (x @ w - y[0]) * x\n    return g"
    )
    assert value.is_only
    assert value.where == "cell 3, line 4"


def test_right_value_to_which_a_step_is_missing_leaves_the_line_after_it_in_doubt():
    found = told("g = X.T @ (X @ w - y)\n    return 1 * g")
    assert [v.where for v in found] == ["cell 3, line 3", "cell 3, line 2"]
    assert found[-1].is_step
    assert "len(X)" in found[-1].how


def test_right_step_that_is_returned_as_it_is_leaves_the_return_in_doubt():
    """The value is right as far as it goes: the division belongs to it, or to what is returned."""
    found = told("g = X.T @ (X @ w - y)\n    return g")
    assert [v.where for v in found] == ["cell 3, line 3", "cell 3, line 2"]
    assert found[-1].is_step
    assert [v.where for v in told("g = X.T @ (y - X @ w) / len(y)\n    return g")] == ["cell 3, line 2"]
