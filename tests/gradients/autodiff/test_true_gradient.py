"""A loss in plain NumPy gives its exact gradient, or a refusal: never a wrong one."""

from contextlib import suppress
from threading import Barrier, Event, Thread, current_thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.course.course import load_course
from gradecheck.gradients.autodiff.following import KinkError
from gradecheck.gradients.autodiff.true_gradient import CannotFollow, true_gradient
from gradecheck.gradients.tensors import read_tensors
from gradecheck.questions.nested_arrays import leaves
from gradecheck.questions.numeric_derivative import numeric_gradient
from tests.folders import REPOSITORY, TINY_COURSE
from tests.gradients.autodiff.idioms import DATA, FOLLOWED, LABELS, ONE_HOT, REFUSED

W = np.random.default_rng(3).normal(size=(4, 3))


# ---------------------------------------------------------------- idioms


@pytest.mark.parametrize("name", FOLLOWED)
@pytest.mark.sampled(24)
def test_idiom_gives_the_gradient_of_the_loss(name):
    loss = FOLLOWED[name]
    value, gradient = true_gradient(loss, W)
    (numeric,), (error,) = numeric_gradient(lambda w: float(loss(np.array(w))), W)

    assert value == pytest.approx(float(loss(W.copy())), rel=1e-14)
    assert np.all(np.abs(gradient - numeric) <= error + 1e-14)


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.sampled(8)
def test_idiom_that_cannot_be_followed_is_refused(name):
    with pytest.raises(CannotFollow) as refusal:
        true_gradient(REFUSED[name], W.copy())

    assert 5 < len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("stored_in_a_constant", "storing it in a plain array"),
        ("caught_and_replaced", "np.fft"),
        ("parameter_changed_in_place", "an in-place change of a parameter"),
        ("shown_more_than_once", "an array that shows another one more than once"),
        ("float_squared", "float()"),
        ("single_precision", "a computation in float32"),
        ("fourier", "np.fft"),
        ("where_argument", "np.exp with where="),
        ("ufunc_at", "np.subtract.at"),
        ("unknown_method", "the attribute or method .searchsorted"),
        ("shape_not_scalar", r"a loss of shape (4, 3)"),
        ("constant", "does not depend on the parameters"),
        ("raises", "the loss raises NameError: name 'undefined_name'"),
        ("infinite_slope", "a slope with respect to `parameters` that is not finite"),
    ],
)
@pytest.mark.sampled(5)
def test_refusal_says_what_was_met(name, words):
    with pytest.raises(CannotFollow) as refusal:
        true_gradient(REFUSED[name], W.copy())

    assert words in str(refusal.value)


def test_refusal_that_the_loss_catches_is_still_one():
    def loss(w):
        try:
            return np.sum(np.linalg.svd(w)[1])
        except Exception:
            return np.sum(w)

    with pytest.raises(CannotFollow, match="svd"):
        true_gradient(loss, W)


def test_sum_of_costs_that_are_plain_numbers_is_exact():
    """Costs of the course return floats, and a penalty is added to them as a float."""
    _, gradient = true_gradient(lambda w: 1e3 + 0.25 * float(np.sum(w**3)) - float(np.mean(w)) / 7, W)

    expected = 0.75 * W**2 - 1 / 84
    assert np.allclose(gradient, expected, rtol=1e-14, atol=1e-14)


def test_plain_number_is_followed_only_along_a_straight_line():
    for bent in (np.exp, np.square, np.floor, lambda x: round(x, 6), lambda x: abs(x - 3.0)):
        with pytest.raises(CannotFollow, match=r"float\(\)"):
            true_gradient(lambda w, bent=bent: float(bent(float(np.sum(w)))) + 1.0, np.full(3, 0.9))


# ---------------------------------------------------------------- kinks


@pytest.mark.parametrize(
    "loss",
    [
        lambda w: np.sum(np.maximum(w, 0)),
        lambda w: np.sum(np.where(w > 0, w, 0)),
        lambda w: np.sum(w * (w >= 0)),
        lambda w: np.sum(np.abs(w)),
        lambda w: np.sum(np.clip(w, 0, 1)),
        lambda w: np.max(w),
        lambda w: np.sum(np.sort(w) * np.arange(3)),
        lambda w: w[np.argmax(w)],
        lambda w: np.sum(np.sign(w) * (w + 1)),
        lambda w: np.linalg.norm(w),
        lambda w: np.std(w),
        lambda w: max(w),
    ],
)
def test_kink_is_refused(loss):
    """All weights 0: the slope from one side is not the slope from the other, so there is none."""
    with pytest.raises(CannotFollow, match=r"a kink|a jump|not finite"):
        true_gradient(loss, np.zeros(3))


@pytest.mark.parametrize(
    ("loss", "slope"),
    [
        (lambda w: np.sum(np.maximum(w, 0) ** 2), 0.0),
        (lambda w: np.sum(np.abs(w) * w), 0.0),
        (FOLLOWED["sigmoid_by_sign"], 0.25),
        (lambda w: np.sum(np.log1p(np.exp(-np.abs(w))) + np.maximum(w, 0)), 0.5),
        (lambda w: np.sum(np.sort(w)), 1.0),
        (lambda w: np.sum(np.where(w > 0, w, np.expm1(w))), 1.0),
    ],
)
def test_tie_without_a_kink_is_followed(loss, slope):
    """Both sides have the same slope, so a zero start does no harm."""
    _, gradient = true_gradient(loss, np.zeros(3))

    assert np.allclose(gradient, slope, rtol=1e-14, atol=0)


def test_softmax_at_zero_weights_is_followed():
    """All scores are equal, so the largest is a tie; the shift by it cancels."""
    value, gradient = true_gradient(FOLLOWED["softmax_shifted"], np.zeros((4, 3)))

    assert value == pytest.approx(np.log(3))
    assert np.allclose(gradient, DATA.T @ (1 / 3 - ONE_HOT) / 5, rtol=1e-14, atol=1e-16)


def test_dead_unit_on_the_kink_does_not_matter_where_nothing_uses_it():
    _, gradient = true_gradient(lambda w: np.sum(np.maximum(w, 0) * 0.0 + 2 * w), np.zeros(3))

    assert gradient.tolist() == [2.0, 2.0, 2.0]


# ---------------------------------------------------------------- parameters


def test_parameters_keep_their_containers():
    def loss(p):
        total = np.sum(p["W"][0] ** 2) + 3 * np.sum(p["W"][1])
        return total + p["b"][0] * p["b"][1]

    parameters = {"W": [np.array([1.0, 2.0]), np.ones((2, 2))], "b": (2.0, np.array(5))}
    value, gradient = true_gradient(loss, parameters)

    assert value == 5 + 12 + 10
    assert gradient["W"][0].tolist() == [2.0, 4.0]
    assert gradient["W"][1].tolist() == [[3.0, 3.0], [3.0, 3.0]]
    assert isinstance(gradient["b"], tuple)
    assert (float(gradient["b"][0]), float(gradient["b"][1])) == (5.0, 2.0)


def test_parameters_may_have_been_read_before():
    parameters = {"W": np.ones((2, 2)), "b": 3.0}
    _, gradient = true_gradient(lambda p: np.sum(p["W"]) * p["b"] ** 2, read_tensors(parameters))

    assert gradient["W"].tolist() == [[9.0, 9.0], [9.0, 9.0]]
    assert gradient["b"] == 24.0


def test_parameter_that_the_loss_ignores_has_gradient_zero():
    _, gradient = true_gradient(lambda p: np.sum(p[0]), [np.ones(2), np.ones((3, 2))])

    assert gradient[1].tolist() == [[0.0, 0.0]] * 3


def test_whole_numbers_and_single_precision_are_followed_as_float64():
    _, gradient = true_gradient(
        lambda p: np.sum(p[0] ** 2) + np.sum(p[1] / 3), [np.array([1, 2]), np.ones(2, np.float32)]
    )

    assert [g.dtype for g in gradient] == [np.float64, np.float64]
    assert gradient[1].tolist() == [1 / 3, 1 / 3]


def test_caller_keeps_what_they_handed_in():
    w, seen = W.copy(), []
    _, gradient = true_gradient(lambda w: seen.append(w) or np.sum(w), w)
    gradient[0, 0] = 7.0

    assert np.array_equal(w, W)
    assert not np.shares_memory(gradient, w)


# ---------------------------------------------------------------- NumPy is left as it was


@pytest.mark.parametrize("loss", [lambda w: np.sum(w), lambda w: np.linalg.svd(w)])
def test_numpy_is_itself_again_afterwards(loss):
    before = {name: getattr(np, name) for name in ("asarray", "array", "sum", "max", "zeros")}
    with suppress(CannotFollow):
        true_gradient(loss, W)

    assert all(getattr(np, name) is function for name, function in before.items())


def test_numpy_is_itself_again_after_two_threads_at_once():
    """The first to come lends the functions and may leave first: the other still needs them."""
    asarray, inside, first_is_done, slopes = np.asarray, Barrier(2, timeout=20), Event(), []

    def loss(w):
        inside.wait()
        if current_thread().name == "second":
            first_is_done.wait(20)
        return np.sum(np.asarray(w) ** 2)

    def follow():
        slopes.append(true_gradient(loss, np.ones(2))[1].tolist())
        first_is_done.set()

    threads = [Thread(target=follow, name=name) for name in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert slopes == [[2.0, 2.0], [2.0, 2.0]]
    assert np.asarray is asarray


def test_plain_arrays_are_converted_as_ever_while_a_loss_is_followed():
    def loss(w):
        assert np.asarray([1, 2], dtype=float).dtype == float
        assert np.array([[1], [2]], ndmin=3).shape == (1, 2, 1)
        assert np.sum([1.0, 2.0]) == 3.0
        assert np.max((1, 5), axis=0) == 5
        return np.sum(w)

    assert true_gradient(loss, W)[0] == np.sum(W)


def test_gradient_within_a_loss_has_its_own_tape():
    """A loss may itself ask for a gradient of something else, but not of its own numbers."""

    def loss(w):
        _, slope = true_gradient(lambda v: np.sum(v**2), np.array([3.0]))
        return np.sum(w) * slope[0]

    assert true_gradient(loss, np.ones(2))[1].tolist() == [6.0, 6.0]

    def mixed(w):
        true_gradient(lambda v: np.sum(v * w), np.ones(2))
        return np.sum(w)

    with pytest.raises(CannotFollow, match="from another gradient"):
        true_gradient(mixed, np.ones(2))


def test_array_that_was_kept_is_a_plain_one_afterwards():
    kept = []
    true_gradient(lambda w: kept.append(w) or np.sum(w), W)

    assert type(kept[0]) is np.ndarray
    np.testing.assert_array_equal(true_gradient(lambda w: np.sum(w * kept[0]), W)[1], W)


def test_traced_array_tells_no_number_in_text():
    """A number that was read from text would be a constant, and its slope lost."""
    shown = []
    true_gradient(lambda w: shown.append(f"{w} {w!r} {np.sum(w)}") or np.sum(w), W)

    assert "array of shape (4, 3) that is followed" in shown[0]
    assert not any(character.isdigit() for character in shown[0].replace("(4, 3)", ""))


# ---------------------------------------------------------------- whole models


def network_cost(activation, weights, biases):
    A = DATA
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        A = activation(A @ W.T + b)
    Z = A @ weights[-1].T + biases[-1]
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    return -np.mean(shifted[np.arange(5), LABELS] - np.log(np.sum(np.exp(shifted), axis=1)))


def network_gradient(activation, slope, weights, biases):
    zs, activations = [], [DATA]
    for W, b in zip(weights, biases, strict=True):
        zs.append(activations[-1] @ W.T + b)
        activations.append(activation(zs[-1]))
    e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
    G, dWs, dbs = (e / e.sum(axis=1, keepdims=True) - ONE_HOT) / 5, [], []
    for layer in range(len(weights) - 1, -1, -1):
        dWs.insert(0, G.T @ activations[layer])
        dbs.insert(0, G.sum(axis=0))
        if layer:
            G = (G @ weights[layer]) * slope(zs[layer - 1])
    return dWs, dbs


ACTIVATIONS = {
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2),
    "relu": (lambda z: np.maximum(0, z), lambda z: z > 0),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
@given(st.integers(0, 10**6), st.lists(st.integers(1, 6), min_size=0, max_size=4))
def test_gradient_of_a_random_network_is_exact_to_fourteen_digits(name, seed, hidden):
    rng = np.random.default_rng(seed)
    sizes = [4, *hidden, 3]
    weights = [rng.normal(size=pair) for pair in zip(sizes[1:], sizes[:-1], strict=True)]
    biases = [rng.normal(size=n) for n in sizes[1:]]
    activation, slope = ACTIVATIONS[name]

    value, gradient = true_gradient(lambda p: network_cost(activation, *p), (weights, biases))
    expected = network_gradient(activation, slope, weights, biases)

    assert value == network_cost(activation, weights, biases)
    largest = max(np.max(np.abs(t)) for t in leaves(expected))
    for ours, right in zip(leaves(gradient), leaves(expected), strict=True):
        assert np.max(np.abs(ours - right)) <= 1e-14 * largest


#: Their costs evaluate a program of plain numbers, with `math.exp` in some cases: nothing of it is NumPy's.
OF_PLAIN_NUMBERS = ("forward_slope", "reverse_slopes")


def course_gradients():
    """Every exercise of both courses that asks for the gradient of a cost."""
    for folder in (REPOSITORY, TINY_COURSE):
        for chapter in load_course(folder).chapters:
            for exercise in chapter.exercises:
                if exercise.gradient is not None:
                    yield pytest.param(exercise, id=f"{chapter.name}-{exercise.name}")


@pytest.mark.parametrize("exercise", list(course_gradients()))
@pytest.mark.sampled(6)
def test_cost_of_the_course_has_the_gradient_that_its_reference_says(exercise):
    asked = exercise.gradient
    followed = 0
    for case in exercise.inputs(np.random.default_rng(5)):
        if asked.measurable is not None and not asked.measurable(**case):
            continue
        arguments = {**case, **(asked.extra(**case) if asked.extra else {})}
        point = {name: arguments[name] for name in asked.wrt}
        if not any(np.size(leaf) for leaf in leaves(list(point.values()))):  # an array without an entry
            continue

        try:
            _, gradient = true_gradient(lambda p, a=arguments: asked.cost(**{**a, **p}), point)
        except KinkError:  # a fixed case at the very edge of a domain: no slope is followed there
            continue
        except CannotFollow:
            assert exercise.name in OF_PLAIN_NUMBERS
            continue
        followed += 1

        answer = exercise.reference(**case)
        outputs = answer if len(asked.wrt) > 1 or asked.outputs else (answer,)
        outputs = [outputs[i] for i in asked.outputs or range(len(outputs))]
        for name, output in zip(asked.wrt, outputs, strict=True):
            for ours, right in zip(leaves(gradient[name]), leaves(output), strict=True):
                assert np.max(np.abs(ours - right)) <= 1e-13 * max(1.0, np.max(np.abs(right)))
    assert followed >= (1 if exercise.name in OF_PLAIN_NUMBERS else 2)


# ---------------------------------------------------------------- the tester is tested


def test_wrong_rule_would_be_seen(monkeypatch):
    """One part in a million in one rule makes the gradient of a network differ from the right one."""
    from gradecheck.gradients.autodiff.rules import RULES

    right = RULES[np.tanh]
    monkeypatch.setitem(RULES, np.tanh, (lambda *a: right[0](*a) * (1 + 1e-6),))
    rng = np.random.default_rng(0)
    weights, biases = (
        [rng.normal(size=(5, 4)), rng.normal(size=(3, 5))],
        [rng.normal(size=5), rng.normal(size=3)],
    )

    _, gradient = true_gradient(lambda p: network_cost(np.tanh, *p), (weights, biases))
    expected = network_gradient(*ACTIVATIONS["tanh"], weights, biases)

    assert np.max(np.abs(gradient[0][0] - expected[0][0])) > 1e-8
