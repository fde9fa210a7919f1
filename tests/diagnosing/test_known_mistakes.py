"""Known mistakes are named when they explain every answer."""

from functools import partial

import numpy as np
import pytest

from gradecheck.course.exercise import EXACT
from gradecheck.course.mistakes import Mistake, Parts, WrongPart
from gradecheck.diagnosing.known_mistakes import same_answer
from gradecheck.reporting.message import message
from tests.answering import card, finding, line_gradient, opposite_sign, sum_instead_of_mean


def test_known_mistake_is_named_with_its_sentence():
    found = finding(sum_instead_of_mean)

    assert found.mistake == "sum_instead_of_mean"
    assert found.likely_cause == "The mean over the examples is missing."
    assert "likely cause  The mean over the examples is missing." in message(found)


def test_same_mistake_written_in_another_way_is_named():
    def with_loops(X, y, w):
        total = np.zeros(len(w))
        for row, target in zip(X, y, strict=True):
            total += row * (row @ w - target)
        return total

    assert finding(with_loops).mistake == "sum_instead_of_mean"


def test_answer_that_no_mistake_explains_is_not_blamed_on_one():
    found = finding(lambda X, y, w: line_gradient(X, y, w) + np.arange(len(w)) ** 2 * 0.1)

    assert found.mistake is None
    assert "likely cause" not in message(found)


def test_mistake_that_explains_only_some_cases_is_not_named():
    def wrong_for_seven(X, y, w):
        return sum_instead_of_mean(X, y, w) if len(y) == 7 else line_gradient(X, y, w)

    assert finding(wrong_for_seven).mistake is None


def test_two_mistakes_that_explain_everything_are_both_listed():
    def sign_again(X, y, w):
        return X.T @ (y - X @ w) / len(y)

    two = card(mistakes=(Mistake(opposite_sign, "Sentence one."), Mistake(sign_again, "Sentence two.")))

    found = finding(opposite_sign, two)

    assert found.mistake is None
    assert found.candidates == ("Sentence one.", "Sentence two.")
    assert "one of these  Sentence one." in message(found)


def test_more_explanations_than_three_explain_nothing():
    same = tuple(Mistake(opposite_sign, f"Sentence {i}.", name=f"m{i}") for i in range(4))

    found = finding(opposite_sign, card(mistakes=same))

    assert found.candidates == ()
    assert "opposite sign" in found.likely_cause  # the pattern is told instead


def gradient(part, X, y, w):
    """The gradient, in the parts that may be wrong."""
    residual = part("residual", X @ w - y)
    return X.T @ residual / part("divisor", len(y))


def in_part(part, name, sentence, function):
    wrong_part = WrongPart(gradient, part, function)
    return Mistake(partial(gradient, Parts((wrong_part,))), sentence, name, wrong_part)


IN_PARTS = card(
    mistakes=(
        in_part("residual", "sign", "Sign.", lambda residual: -residual),
        in_part("divisor", "sum", "Sum.", lambda: 1),
        in_part("residual", "squared", "Squared.", lambda residual: residual**2),
    )
)


def test_pair_of_mistakes_in_one_computation_is_named():
    found = finding(lambda X, y, w: -sum_instead_of_mean(X, y, w), IN_PARTS)

    assert found.mistake == "sign + sum"
    assert found.likely_cause.startswith("Your answers are those of two mistakes together, each described")
    assert found.likely_cause.endswith(" as it would be alone. (1) Sign. (2) Sum.")


def test_single_mistake_is_preferred_to_a_pair():
    assert finding(sum_instead_of_mean, IN_PARTS).mistake == "sum"


def test_whole_wrong_functions_are_never_paired():
    assert finding(lambda X, y, w: -sum_instead_of_mean(X, y, w)).mistake is None


def test_mistake_that_changes_its_arguments_does_not_disturb_the_next_one():
    def changes(X, y, w):
        X *= 0
        return w * 0 + 7.0

    found = finding(sum_instead_of_mean, card(mistakes=(Mistake(changes, "Changes."), *card().mistakes)))

    assert found.mistake == "sum_instead_of_mean"


@pytest.mark.parametrize(
    ("yours", "other", "same"),
    [
        (np.ones(3), np.ones(3) * (1 + 1e-12), True),
        (np.ones(3), np.ones((3, 1)), False),
        (np.array([np.nan, 1]), np.array([np.nan, 1]), True),
        (np.array([np.inf]), np.array([-np.inf]), False),
        ([np.ones(2), 1.0], (np.ones(2), 1.0), True),
        (np.ones((2, 3)), [np.ones(3), np.ones(3)], True),
        ([np.ones(2)], [np.ones(2), 1.0], False),
        ({"a": 1.0}, {"a": 1.0}, True),
        (True, 1, False),
        (2**200, 2**200, True),
        ("saddle", "saddle", True),
        (None, None, True),
        (None, np.ones(1), False),
    ],
)
def test_same_answer_compares_structure_shape_and_entries(yours, other, same):
    assert same_answer(yours, other) is same


@pytest.mark.parametrize("off", [5e-2, 1e-3, 1e-6])
def test_answer_near_a_mistake_does_not_get_its_name(off):
    found = finding(lambda X, y, w: sum_instead_of_mean(X, y, w) * (1 + off * np.arange(len(w))))

    assert found.mistake is None
    assert "mean over the examples is missing" not in message(found)


def test_where_answers_are_exact_mistakes_of_neighbouring_size_are_told_apart():
    exact = card(tolerance=EXACT, gradient=None, mistakes=(Mistake(nearly, "A rounding too many."),))

    assert finding(nearly, exact).mistake == "nearly"
    assert finding(lambda X, y, w: nearly(X, y, w) + 1e-10, exact).mistake is None


def kind(X, y, w):
    """A word for the size of the batch.

    Returns
    -------
    t : str
        A word.
    """
    return "Saddle" if len(y) % 2 else "Minimum"


def other_kind(X, y, w):
    return {1: "Minimum", 2: "Maximum", 3: "Maximum"}.get(len(y), kind(X, y, w))


def draw_sizes(rng):
    for m in range(1, 9):
        for _ in range(2):
            yield {"X": rng.normal(size=(m, 3)), "y": rng.normal(size=m), "w": rng.normal(size=3)}


def test_mistake_that_gives_most_of_several_wrong_words_and_spoils_no_right_one_is_told():
    of_words = card(
        reference=kind, inputs=draw_sizes, gradient=None, mistakes=(Mistake(other_kind, "Other kind."),)
    )

    told = finding(lambda X, y, w: "Flat" if len(y) == 4 else other_kind(X, y, w), of_words).likely_cause
    assert told == "Other kind. (This fits 6 of the 8 wrong answers exactly.)"
    assert not finding(lambda X, y, w: "Maximum" if len(y) == 2 else kind(X, y, w), of_words).likely_cause
    assert not finding(
        lambda X, y, w: "Maximum" if len(y) in (2, 3) else kind(X, y, w), of_words
    ).likely_cause


def nearly(X, y, w):
    """Off by less than any tolerance but the exact one sees."""
    return line_gradient(X, y, w) + 1e-9


def draw_many(rng):
    """Seven inputs, of which the first two hold tiny numbers, so that a small number added decides there."""
    for size in (1e-7, 1e-7, 1.0, 1.0, 1.0, 1.0, 1.0):
        yield {"X": size * rng.normal(size=(5, 3)), "y": size * rng.normal(size=5), "w": rng.normal(size=3)}


def with_a_small_number(X, y, w):
    return sum_instead_of_mean(X, y, w) + 1e-10


def test_mistake_that_explains_most_wrong_answers_is_named_with_their_number():
    found = finding(with_a_small_number, card(inputs=draw_many))

    assert found.mistake is None
    assert found.likely_cause == (
        "The mean over the examples is missing. (This fits 5 of the 7 wrong answers exactly.)"
    )


@pytest.mark.parametrize(
    "wrong",
    [
        # explains two of seven
        lambda X, y, w: sum_instead_of_mean(X, y, w) + 0.1 * (np.abs(X).max() > 1e-3),
        # what it explains is zero everywhere
        lambda X, y, w: np.zeros(3),
        # is right where the mistake would be wrong
        lambda X, y, w: (
            line_gradient(X, y, w) if np.abs(X).max() < 1e-3 else sum_instead_of_mean(X, y, w) + 1.0
        ),
    ],
)
def test_mistake_that_explains_few_or_contradicts_a_right_answer_is_not_named(wrong):
    found = finding(wrong, card(inputs=draw_many))

    assert "This fits" not in found.likely_cause


def test_mistake_that_would_be_wrong_where_the_answer_is_right_is_not_blamed_for_the_others():
    def mixed(X, y, w):
        return line_gradient(X, y, w) if np.abs(X).max() < 1e-3 else sum_instead_of_mean(X, y, w)

    assert "mean over the examples" not in finding(mixed, card(inputs=draw_many)).likely_cause


def not_a_number(X, y, w):
    """NaN on the larger inputs, beside residuals that are right."""
    gradient = line_gradient(X, y, w)
    return (gradient * np.nan if np.abs(X).max() > 1e-3 else gradient + 1.0), X @ w - y


def test_mistake_is_not_named_because_both_give_nan_beside_what_is_right():
    def both(X, y, w):
        """A gradient and residuals.

        Returns
        -------
        p : ndarray, shape (n,)
            The gradient.
        q : ndarray, shape (m,)
            The residuals.
        """
        return line_gradient(X, y, w), X @ w - y

    def other(X, y, w):
        gradient, residuals = not_a_number(X, y, w)
        return gradient + np.arange(3.0), residuals

    known = Mistake(not_a_number, "You multiply by t, but t is an exponent.")
    exercise = card(reference=both, gradient=None, inputs=draw_many, mistakes=(known,))
    assert finding(not_a_number, exercise).likely_cause == known.sentence
    assert known.sentence not in finding(other, exercise).likely_cause
