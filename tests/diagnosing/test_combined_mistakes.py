"""Two known mistakes in one output are told together, on cards that write each as a whole function."""

from itertools import combinations

import numpy as np
import pytest

from gradecheck.course.course import load_course
from gradecheck.course.mistakes import Mistake
from gradecheck.diagnosing.combined_mistakes import cases_of, meeting_ways, on_all_cases
from gradecheck.diagnosing.rules import diagnose
from gradecheck.diagnosing.scaled_mistakes import mistaken_answers
from gradecheck.diagnosing.simple_changes import simple_ways
from tests.answering import answers, card, finding, line_gradient
from tests.folders import REPOSITORY

COURSE = load_course(REPOSITORY)
NAMES = {name: value for chapter in COURSE.chapters for name, value in vars(chapter.module).items()}
TOGETHER = "Your answers are those of two mistakes together, each described as it would be alone. "

#: Exercise, what it takes, a program with two mistakes as somebody would type it, and their names.
PROGRAMS = [
    ("quadratic_gradient", "A, b, w", "A @ w + b", "symmetric_assumed linear_part_added"),
    ("quadratic_gradient", "A, b, w", "(A + A.T) @ w + b", "half_lost linear_part_added"),
    ("sigmoid_prime", "z", "-((sigmoid(z) * (1 - sigmoid(z))) ** 2)", "slope_squared"),
    ("output_error", "A, Y, Z", "(Y - A) * sigmoid_prime(A)", "slope_at_activation"),
    ("output_error", "A, Y, Z", "np.abs(A - Y)", "difference_without_slope distance_instead_of_difference"),
    ("output_error", "A, Y, Z", "np.abs(A - Y) * A", "activation_for_slope distance_instead_of_difference"),
    ("hidden_error", "d, W, Z", "d @ W * sigmoid_prime(Z) ** 2 / len(Z)", "hidden_slope_twice"),
    (
        "cross_entropy",
        "P, Y",
        "float(np.sum(weighted_surprise(P, Y)) / np.log(2) / P.size)",
        "entropy_averaged_over_classes entropy_in_bits",
    ),
    (
        "l2_penalty",
        "Ws, alpha, n",
        "float(alpha / 2 * np.sum(Ws[-1] ** 2))",
        "penalty_without_n penalty_of_last_layer",
    ),
    (
        "regularized_gradients",
        "dWs, dbs, Ws, alpha, n",
        "([dW + 2 * alpha / n * np.sign(W) for dW, W in zip(dWs, Ws)], list(dbs))",
        "gradient_with_two gradient_with_signs",
    ),
    (
        "train_step",
        "Ws, bs, X, Y, eta",
        "tuple([p + d for p, d in zip(ps, ds)] for ps, ds in zip((Ws, bs), backprop(Ws, bs, X, Y)))",
        "ascent step_without_eta",
    ),
    (
        "product_loss",
        "w, x, y",
        "float(np.sum((y - (w[0] + w[1]) * x) ** 2) / 2)",
        "loss_summed loss_of_sum_of_weights",
    ),
]


def cause_of(name, parameters, program):
    answer = eval(f"lambda {parameters}: {program}", {**NAMES, "np": np})
    (found,) = diagnose(answers(answer, COURSE.find(name)[1], seed=3))
    return found.likely_cause


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "parameters", "program", "mistakes"), PROGRAMS)
def test_two_mistakes_that_somebody_types_are_told_together(name, parameters, program, mistakes):
    sentences = {m.name: m.sentence for m in COURSE.find(name)[1].mistakes}

    told = cause_of(name, parameters, program)

    assert TOGETHER in told
    assert [n for n in mistakes.split() if sentences[n] not in told] == []


def halved(X, y, w):
    return line_gradient(X, y, w) / 2


def entries_turned(X, y, w):
    return line_gradient(X, y, w) * np.where(np.arange(len(w)) % 2, -1, 1)


def with_penalty(X, y, w):
    return line_gradient(X, y, w) + w


KNOWN = tuple(Mistake(f, f"{f.__name__}.") for f in (halved, entries_turned, with_penalty))


def told(answer, mistakes=KNOWN, **changes):
    return finding(answer, card(mistakes=mistakes, gradient=None, **changes)).likely_cause


def test_changes_that_are_added_and_changes_that_are_multiplied_are_told():
    added = told(lambda X, y, w: entries_turned(X, y, w) + w)
    multiplied = told(lambda X, y, w: entries_turned(X, y, w) / 2 + 0)

    assert added == f"{TOGETHER}(1) entries_turned. (2) with_penalty."
    assert multiplied.startswith(TOGETHER)
    assert "entries_turned." in multiplied


def test_two_mistakes_and_something_else_are_not_told():
    assert told(lambda X, y, w: entries_turned(X, y, w) + w + np.arange(len(w)) ** 2) == ""


def test_wrong_numbers_where_the_right_one_is_zero_are_not_explained_by_those_that_are_right():
    """Of 0 no factor is known: what is wrong there alone is nothing that a pair has done."""

    def rectified(X, y, w):
        """Rectified.

        Returns
        -------
        g : ndarray, shape (n,)
            Slopes, not below 0.
        """
        return np.maximum(line_gradient(X, y, w), 0)

    def noisy(X, y, w):
        g = rectified(X, y, w)
        return np.where(g == 0, np.arange(1, len(w) + 1) + 0.5, g)

    def wide(rng):
        for m, n in ((5, 6), (7, 8)):
            yield {"X": rng.normal(size=(m, n)), "y": rng.normal(size=m), "w": rng.normal(size=n)}

    def wrong_below(X, y, w):
        g = rectified(X, y, w)
        return np.where(g == 0, -1.0, g)

    def wrong_at_the_end(X, y, w):
        return rectified(X, y, w) + (np.arange(len(w)) == len(w) - 1)

    mistakes = tuple(Mistake(f, f"{f.__name__}.") for f in (wrong_below, wrong_at_the_end))
    assert TOGETHER not in told(noisy, mistakes, reference=rectified, inputs=wide)


#: Their answers are words, yes or no, counts or choices, or several are right: no two changes add up.
WITHOUT_PAIRS = {
    "classify_critical_point",
    "count_hidden_permutations",
    "count_polynomial_features",
    "find_wrong_parameters",
    "fit_linear",
    "gradient_is_right",
    "topological_order",
    "train",
    "violates_convexity",
}


def pairs_of(name):
    """How many pairs of the mistakes of a card can be told together."""
    exercise = COURSE.find(name)[1]
    pairs = list(combinations(exercise.mistakes, 2))
    if together := sum(one.goes_with(other) for one, other in pairs):
        return together
    asked = answers(exercise.reference, exercise)
    cases = cases_of(asked) if exercise.repeated and exercise.accepts is None else []
    given = {m.name: on_all_cases(mistaken_answers(asked, m), asked) for m in exercise.mistakes if cases}
    simple = {name: simple_ways(cases, found) for name, found in given.items() if found}
    ways = (
        meeting_ways(cases, given[a.name], given[b.name], simple[a.name], simple[b.name])
        for a, b in pairs
        if a.name in simple and b.name in simple
    )
    return sum(all(found.values()) for found in ways)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_every_card_whose_answers_are_numbers_has_pairs():
    assert {name for name in COURSE.places if not pairs_of(name)} == WITHOUT_PAIRS
