"""An answer of the wrong shape is explained by one step, where that step explains every wrong input."""

import numpy as np
import pytest

from gradecheck.diagnosing.shape_patterns import STEPS
from tests.answering import card, finding


def table(X):
    """A table of squares.

    Returns
    -------
    S : ndarray, shape (m, n)
        Squares.
    """
    return X**2 + 1.0


def two(X):
    """Sums and products.

    Returns
    -------
    s : ndarray, shape (n,)
        Sums of the columns.
    t : ndarray, shape (m,)
        Sums of the rows.
    """
    return X.sum(axis=0), X.sum(axis=1)


def draw(rng):
    for shape in ((5, 3), (2, 4), (3, 3)):
        yield {"X": rng.normal(size=shape)}


def of(reference, answer, inputs=draw):
    exercise = card(reference=reference, inputs=inputs, gradient=None, mistakes=())
    return finding(answer, exercise).likely_cause


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda X: table(X).T, "Your `S` has the right numbers but is transposed"),
        (lambda X: table(X).ravel(), "Your `S` has the right numbers in another shape"),
        (lambda X: table(X)[None], "Your `S` has the right numbers in another shape"),
        (
            lambda X: np.stack([table(X) - 1, np.ones(X.shape)]),
            "Summed over its first axis, your `S` is right",
        ),
        (lambda X: np.stack([table(X) - 1, table(X) + 1]), "Averaged over its first axis, your `S` is right"),
        (lambda X: np.stack([X**2, X**0], axis=-1), "Summed over its last axis, your `S` is right"),
        (lambda X: table(X).sum(), "Your `S` is the sum of all entries that are expected"),
        (lambda X: table(X).mean(), "Your `S` is the mean of all entries that are expected"),
        (lambda X: table(X).sum(axis=0), "summed over its first axis: a sum too many"),
        (lambda X: table(X).mean(axis=-1), "averaged over its last axis: a mean too many"),
        (lambda X: table(X)[-1], "Your `S` is only the last row of what is expected."),
        (lambda X: table(X)[0], "Your `S` is only the first row of what is expected."),
        (lambda X: table(X)[1:], "Your `S` is right but lacks the first row."),
        (lambda X: table(X)[:-1], "Your `S` is right but lacks the last row."),
        (lambda X: np.vstack([table(X), X[:1]]), "has one row too many at the end."),
        (lambda X: np.vstack([X[:1], table(X)]), "has one row too many at the beginning."),
    ],
)
def test_step_that_explains_every_wrong_input_is_told(answer, words):
    assert words in of(table, answer)


def test_number_where_an_array_was_not_reduced_is_told():
    def total(X):
        """A sum.

        Returns
        -------
        c : float
            The sum.
        """
        return float(X.sum())

    assert "The sum of all entries of your `c` is right" in of(total, lambda X: X)
    assert "The mean of all entries of your `c` is right" in of(total, lambda X: X * X.size)


@pytest.mark.parametrize(
    "answer",
    [
        lambda X: table(X).T + 0.1 * (len(X) == 5),  # transposed, and wrong on one input
        lambda X: table(X).T if len(X) == 5 else table(X).ravel(),  # one step here, another one there
        lambda X: table(X).T * 2,
        lambda X: np.full(X.shape[::-1], np.nan),
        lambda X: "a text",
    ],
)
def test_step_that_does_not_explain_every_wrong_input_is_not_told(answer):
    assert of(table, answer) == ""


def test_step_between_numbers_that_are_all_the_same_is_not_told():
    def constant(X):
        """Ones.

        Returns
        -------
        S : ndarray, shape (m, n)
            Ones.
        """
        return np.ones(X.shape)

    assert of(constant, lambda X: np.ones(X.shape[::-1])) == ""


def test_output_in_the_place_of_all_and_outputs_in_another_order_are_told():
    assert of(two, lambda X: two(X)[1]) == (
        "You return `t` alone, and it is right; the other outputs are asked for too."
    )
    assert of(two, lambda X: two(X)[::-1]) == (
        "Your outputs are right but in another order: return `s`, `t`."
    )
    assert of(two, lambda X: (two(X)[1], two(X)[1])) == ""


def test_flags_in_the_place_of_numbers_are_told_where_they_are_right():
    def positive(X):
        """Where X is positive.

        Returns
        -------
        P : ndarray, shape (m, n)
            1 where X is positive, else 0.
        """
        return (X > 0).astype(float)

    assert of(positive, lambda X: X > 0) == (
        "Your `P` is right as True and False: make it numbers, for example with `.astype(float)`."
    )
    assert of(positive, lambda X: X < 0) == ""


def test_every_step_has_a_sentence_of_its_own():
    sentences = [sentence for _, sentence in STEPS]
    assert len(set(sentences)) == len(sentences)
    assert all("{output}" in sentence and "{{" not in sentence for sentence in sentences)
