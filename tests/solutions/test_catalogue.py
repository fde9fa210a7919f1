"""The page of mistakes says who names each of them: here each is made, and what is said is read."""

import re

import numpy as np
import pytest

from gradecheck.course.course import load_course
from gradecheck.diagnosing.rules import diagnose
from gradecheck.gradients.check import check_gradient
from gradecheck.proving.subject import Subject
from gradecheck.reporting.message import message
from tests.folders import TESTS

HERE = TESTS
PAGE = HERE.parent / "book" / "appendix_mistakes.md"
COURSE = load_course(HERE.parent)

ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+) \|$", re.MULTILINE)
NAMED = re.compile(r"`(\w+)`: ((?:`\w+`(?:, )?)+)")
SAYS = re.compile(r"`(\w+)` says “(.+?)”")
OPEN = re.compile(r"open: `(\w+)`")
NOT_NAMED = re.compile(r"not named: .{20,}")


def rows(page):
    """Number, mistake, mark and last column of each row of the page's tables."""
    return [(int(number), *rest) for number, *rest in ROW.findall(page)]


ROWS = rows(PAGE.read_text(encoding="utf-8"))
CARDS = [
    (number, exercise, mistake)
    for number, _, _, told in ROWS
    for exercise, mistakes in NAMED.findall(told)
    for mistake in re.findall(r"`(\w+)`", mistakes)
]
WORDS = [(number, who, words) for number, _, _, told in ROWS for who, words in SAYS.findall(told)]
NOT_WRITTEN = [(number, exercise) for number, _, _, told in ROWS for exercise in OPEN.findall(told)]


# ---------------------------------------------------------------- the page


def test_page_lists_as_many_as_it_says_in_order():
    told = re.search(r"^This page lists (\d+) mistakes", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert [number for number, *_ in ROWS] == list(range(1, int(told[1]) + 1))
    assert len(ROWS) >= 96


def test_every_row_says_who_tells_or_why_nobody_does():
    for number, mistake, seen, told in ROWS:
        rest = told
        for kind in (NAMED, SAYS, OPEN, NOT_NAMED):
            rest = kind.sub("", rest)
        assert not rest.strip("; "), (
            f"row {number}: {rest!r} is none of the four kinds that the page explains"
        )
        assert len(mistake) > 8, f"row {number} does not say what the mistake is"
        assert len(seen) > 8, f"row {number} does not say what it does to the arrays"


def test_no_two_rows_describe_the_same_mistake():
    assert len({mistake for _, mistake, *_ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("number", "exercise"), NOT_WRITTEN)
def test_open_row_waits_for_an_exercise_that_is_not_there_yet(number, exercise):
    written = {card.name for chapter in COURSE.chapters for card in chapter.exercises}

    assert exercise not in written, (
        f"row {number}: `{exercise}` exists, so the name of its mistake belongs there"
    )


# ---------------------------------------------------------------- cards


@pytest.mark.parametrize(("number", "exercise", "mistake"), CARDS)
@pytest.mark.sampled(35)
def test_mistake_of_a_card_is_named(number, exercise, mistake):
    _, card = COURSE.find(exercise)
    wrong = {known.name: known.wrong for known in card.mistakes}
    assert mistake in wrong, f"row {number}: the card of `{exercise}` has no mistake `{mistake}`"

    assert [found.mistake for found in findings(exercise, wrong[mistake])] == [mistake]


def findings(exercise, function):
    """What the checker says of a function as the answer of an exercise."""
    seed = number_of(exercise)
    return diagnose(Subject(COURSE, exercise, seed + 1).answers(function, seed))


def number_of(text):
    """A seed that stays the same from run to run."""
    return sum(map(ord, text))


# ---------------------------------------------------------------- rules without a card

RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(7, 4)), RNG.normal(size=(7, 3))
NET = {
    "W1": RNG.normal(size=(5, 4)),
    "b1": RNG.normal(size=5),
    "W2": RNG.normal(size=(3, 5)),
    "b2": RNG.normal(size=3),
}
TWO = {"A": RNG.normal(size=(3, 2)), "B": RNG.normal(size=(3, 2))}
PENALTY = 0.3


def relu_cost(p):
    A = np.maximum(X @ p["W1"].T + p["b1"], 0)
    return np.sum((A @ p["W2"].T + p["b2"] - Y) ** 2) / 14


def relu_gradient(p, mask=lambda Z, dA: Z > 0):
    Z = X @ p["W1"].T + p["b1"]
    A = np.maximum(Z, 0)
    G = (A @ p["W2"].T + p["b2"] - Y) / 7
    G1 = (G @ p["W2"]) * mask(Z, G @ p["W2"])
    return {"W1": G1.T @ X, "b1": G1.sum(axis=0), "W2": G.T @ A, "b2": G.sum(axis=0)}


def penalised_cost(p):
    return relu_cost(p) + PENALTY / 2 * (np.sum(p["W1"] ** 2) + np.sum(p["W2"] ** 2))


def penalised(term, keys=("W1", "W2")):
    """The gradient with a penalty term for some of the tensors."""

    def gradient(p):
        plain = relu_gradient(p)
        return {key: plain[key] + (term(p[key]) if key in keys else 0.0) for key in p}

    return gradient


def adding_up():
    """A gradient that starts where its last call ended."""
    kept = []

    def gradient(p):
        kept.append(relu_gradient(p))
        return {key: sum(one[key] for one in kept) for key in p}

    return gradient


def adding_up_bowl():
    kept = {}

    def bowl_gradient(w):
        kept[w.shape] = kept.get(w.shape, 0.0) + 2.0 * w
        return kept[w.shape]

    return bowl_gradient


def changes_its_parameters(p):
    p["W1"] *= 2.0
    return relu_gradient(p)


def random_cost():
    rng = np.random.default_rng(1)
    return lambda p: relu_cost(p) * rng.uniform(0.9, 1.1)


def numerical_gradient_in_place(f, w, h=1e-5):
    """Moves the entries of the caller's own array, and leaves them moved."""
    slopes = np.zeros(w.shape)
    for where in np.ndindex(w.shape):
        w[where] += h
        above = f(w)
        w[where] -= 2 * h
        slopes[where] = (above - f(w)) / (2 * h)
    return slopes


def sigmoid_that_overflows(z):
    return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=float)))


def layer_with_a_star(A_prev, W, b):
    Z = A_prev * W + b
    return Z, sigmoid_that_overflows(Z)


def error_with_a_matrix_product(A, Y, Z):
    return (A - Y) @ (A * (1 - A)).T


def cross_entropy_to_base_ten(A, Y):
    """With 0 log 0 = 0, as the exercise asks."""
    likely = np.where(Y > 0, Y * np.log10(np.where(Y > 0, A, 1)), 0.0)
    unlikely = np.where(Y < 1, (1 - Y) * np.log10(np.where(Y < 1, 1 - A, 1)), 0.0)
    return float(-np.sum(likely + unlikely) / len(A))


def column_minus_row(w):
    return (X[:, :1] * w - Y[:, 0]) ** 2 / 2


#: What is made for each row that a rule tells of, and for whom: a result or findings, as text.
MADE = {
    (18, "numerical_gradient"): lambda: findings("numerical_gradient", numerical_gradient_in_place),
    (18, "check_gradient"): lambda: check_gradient(relu_cost, changes_its_parameters, NET),
    (19, "bowl_gradient"): lambda: findings("bowl_gradient", adding_up_bowl()),
    (19, "check_gradient"): lambda: check_gradient(relu_cost, adding_up(), NET),
    (24, "check_gradient"): lambda: check_gradient(column_minus_row, lambda w: w, np.ones(1)),
    (26, "sigmoid"): lambda: findings("sigmoid", sigmoid_that_overflows),
    (32, "check_gradient"): lambda: check_gradient(
        relu_cost, lambda p: relu_gradient(p, lambda Z, dA: dA > 0), NET
    ),
    (44, "binary_cross_entropy"): lambda: findings("binary_cross_entropy", cross_entropy_to_base_ten),
    (53, "layer_forward"): lambda: findings("layer_forward", layer_with_a_star),
    (54, "output_error"): lambda: findings("output_error", error_with_a_matrix_product),
    (65, "check_gradient"): lambda: check_gradient(
        lambda p: np.sum(p["A"] ** 2) + np.sum(p["B"] ** 3), lambda p: {"A": 2 * p["A"], "B": 2 * p["A"]}, TWO
    ),
    (68, "check_gradient"): lambda: check_gradient(penalised_cost, relu_gradient, NET),
    (69, "check_gradient"): lambda: check_gradient(penalised_cost, penalised(lambda w: 2 * PENALTY * w), NET),
    (70, "check_gradient"): lambda: check_gradient(penalised_cost, penalised(lambda w: PENALTY / 7 * w), NET),
    (71, "check_gradient"): lambda: check_gradient(penalised_cost, penalised(lambda w: -PENALTY * w), NET),
    (72, "check_gradient"): lambda: check_gradient(
        penalised_cost, penalised(lambda w: PENALTY * w, keys=tuple(NET)), NET
    ),
    (73, "check_gradient"): lambda: check_gradient(relu_cost, penalised(lambda w: PENALTY), NET),
    (75, "check_gradient"): lambda: check_gradient(
        penalised_cost, penalised(lambda w: PENALTY * w, keys=("W1",)), NET
    ),
    (95, "check_gradient"): lambda: check_gradient(random_cost(), relu_gradient, NET),
    (96, "check_gradient"): lambda: check_gradient(
        relu_cost, lambda p: {key: g.astype(np.float32) for key, g in relu_gradient(p).items()}, NET
    ),
}


def test_gradient_without_a_mistake_is_right():
    """Else the rows that `check_gradient` tells of would prove nothing."""
    assert check_gradient(relu_cost, relu_gradient, NET)
    assert check_gradient(penalised_cost, penalised(lambda w: PENALTY * w), NET)


@pytest.mark.parametrize(("number", "who", "words"), WORDS)
def test_rule_says_what_the_page_quotes(number, who, words):
    made = MADE[number, who]()
    said = str(made) if who == "check_gradient" else "\n".join(message(found) for found in made)

    assert words in said


def test_every_mistake_that_is_made_stands_on_the_page():
    assert MADE.keys() == {(number, who) for number, who, _ in WORDS}


# ---------------------------------------------------------------- the reader of the page is tested


@pytest.mark.parametrize(
    ("told", "kind", "found"),
    [
        ("`backprop`: `a_b`, `c`; `sigmoid`: `d`", NAMED, [("backprop", "`a_b`, `c`"), ("sigmoid", "`d`")]),
        (
            "`check_gradient` says “`W1` is off; so is b”; open: `x`",
            SAYS,
            [("check_gradient", "`W1` is off; so is b")],
        ),
        ("open: `adam_step`", OPEN, ["adam_step"]),
        ("not named: because", NOT_NAMED, []),
    ],
)
def test_last_column_is_read(told, kind, found):
    assert kind.findall(told) == found
