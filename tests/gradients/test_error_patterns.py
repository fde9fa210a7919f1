"""What a wrong gradient looks like, held against slopes along two directions."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.error_patterns import likely_cause
from gradecheck.gradients.wrong_tensors import Case, Cases
from gradecheck.questions.numeric_derivative import Derivative

RNG = np.random.default_rng(0)
W, T = RNG.normal(size=(4, 4)), RNG.normal(size=(4, 4))
OTHER = RNG.normal(size=(4, 4))


def case(yours, right=T, name="W", parameter=W, error=1e-9):
    along = (RNG.normal(size=right.shape), RNG.normal(size=right.shape))
    slopes = tuple(Derivative(float(np.vdot(right, v)) + 0.5 * error, error) for v in along)
    return Case(name, parameter, np.asarray(yours, dtype=float), along, slopes)


@pytest.mark.parametrize(
    ("yours", "words"),
    [
        (2 * T, "Yours is twice the right gradient, in every entry of `W`."),
        (-T, "the right size and the opposite sign"),
        (T / 32, "0.03125 times the right gradient (a sum for a mean, or the reverse"),
        (T / 1.5, "0.666667 times the right gradient, in every entry"),
        (0 * T, "Yours is zero in every entry of `W`."),
        (T.T, "Yours is the transposed matrix for `W`"),
        (T + 0.25 * W, "The right gradient is yours plus -0.25 * `W`: an L2 penalty"),
        (T - 3.0, "by the same number in every entry: -3 for `W`"),
    ],
)
def test_pattern_is_recognised(yours, words):
    found, whole = likely_cause(Cases([case(yours)], [case(yours), case(OTHER, OTHER, "V")]))

    assert words in found
    assert whole


@pytest.mark.parametrize(
    "edit", [np.square, np.abs, np.tanh, lambda t: t * (np.arange(16).reshape(4, 4) > 0)]
)
def test_what_has_no_simple_pattern_gets_no_cause(edit):
    wrong = case(edit(T))

    assert likely_cause(Cases([wrong], [wrong, case(OTHER, OTHER, "V")])) == ("", False)


def test_ratio_has_to_hold_in_every_wrong_tensor():
    both = [case(2 * T, name="W"), case(np.square(OTHER), OTHER, "V")]

    assert likely_cause(Cases(both, both))[0] == ""


def test_ratios_that_differ_by_tensor_are_listed():
    both = [case(2 * T, name="W"), case(5 * OTHER, OTHER, "V")]

    assert "another one in each tensor: 2 for `W`, 5 for `V`" in likely_cause(Cases(both, both))[0]


def test_number_of_examples_is_only_told_if_the_data_has_so_many():
    ten = [case(10 * T)]

    assert "10 is a length of the data" in likely_cause(Cases(ten, ten, {10, 4}))[0]
    assert "10 is" not in likely_cause(Cases(ten, ten, {4}))[0]


def test_one_number_is_no_multiple_of_another():
    one, two = case([0.7], np.array([0.3]), "c"), case([0.6], np.array([0.3]), "c")

    assert likely_cause(Cases([one], [one, case(OTHER, OTHER, "V")]))[0] == ""
    assert "twice" in likely_cause(Cases([two], [two, case(OTHER, OTHER, "V")]))[0]


@pytest.mark.parametrize("made", [case, lambda *a: known(*a)])
def test_a_gradient_that_was_brought_to_one_length_is_told(made):
    both = np.hypot(np.linalg.norm(T), np.linalg.norm(OTHER))
    clipped = [made(T / both, T, "W"), made(OTHER / both, OTHER, "V")]
    each = [made(g / np.linalg.norm(g) * 0.5, g, n) for g, n in ((T, "W"), (OTHER, "V"))]

    said, whole = likely_cause(Cases(clipped, clipped))
    assert f"the length 1, where the right one is {both:.6g} long: clip or normalize" in said
    assert whole
    assert "the length 0.5 in each of `W`, `V`" in likely_cause(Cases(each, each))[0]


def test_a_length_that_is_plain_by_chance_is_no_cause():
    """Numbers of a first example: half of (6, 8) is as long as 5."""
    right = np.array([6.0, 8.0, 0.0])
    half = [known(right / 2, right, "w", np.ones(3))]

    assert likely_cause(Cases(half, half))[0].startswith("Yours is half of the right gradient")


@pytest.mark.parametrize(("of_the_small", "words"), [(0.25, "-0.25 * `W`, -0.25 * `b`: an L2"), (0.2, "")])
def test_a_penalty_of_a_short_tensor_has_to_be_that_of_the_others(of_the_small, words):
    b, right = np.array([0.3, -0.7]), np.array([1.0, 2.0])
    wrong = [known(T + 0.25 * W), known(right + of_the_small * b, right, "b", b)]

    said = likely_cause(Cases(wrong, wrong))[0]
    assert words in said
    assert bool(words) == ("penalty" in said)


def known(yours, right=T, name="W", parameter=W):
    return Case(name, parameter, np.asarray(yours, dtype=float), right=right)


@pytest.mark.parametrize(
    ("yours", "right", "words"),
    [
        (T + 0.25 * np.sign(W), T, "-0.25 * the signs of `W`: an L1 penalty"),
        (np.clip(T, -0.5, 0.5), T, "cut off at 0.5"),
        (0.01 * T, T, "0.01 times the right gradient (a learning rate"),
    ],
)
def test_pattern_of_known_entries_is_recognised(yours, right, words):
    case = known(yours, right, parameter=W)

    assert words in likely_cause(Cases([case], [case]))[0]


def test_layers_are_told_in_the_order_in_which_the_loss_uses_them():
    rights = RNG.normal(size=(4, 4, 4))
    cases = [known(np.square(t) if n in "ab" else t, t, n) for n, t in zip("cabd", rights, strict=True)]
    wrong = cases[1:3]

    assert "uses up to `b`" in likely_cause(Cases(wrong, cases, first_uses=(2, 0, 1, 3)))[0]
    assert likely_cause(Cases(wrong, cases, first_uses=(0, 1, 2, 3)))[0] == ""


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("b", True), ("fc1_b", True), ("layer.bias", True), ("mean", False), ("log_std", False)],
)
def test_vectors_alone_are_wrong_is_said_of_biases_and_of_no_other_vectors(name, is_told):
    x = np.random.default_rng(3).normal(size=(6, 3))

    def loss(p):
        return np.sum((x @ p["W"] + p[name] + p["b0"]) ** 2)

    def gradient(p):
        r = 2 * (x @ p["W"] + p[name] + p["b0"])
        return {"W": x.T @ r, name: r[-1], "b0": r[0]}

    p = {"W": np.ones((3, 2)), name: np.array([0.3, -1.0]), "b0": np.zeros(2)}
    found = check_gradient(loss, gradient, p, seed=0)
    assert found.wrong_tensors
    assert ("The matrices are right, and only" in found.likely_cause) is is_told
