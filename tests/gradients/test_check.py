"""The whole way of `check_gradient`: right gradients pass, planted faults are found and named."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradecheck import check_gradient
from gradecheck.gradients.outcomes import Reason
from tests.gradients.network import Network, opaque

NET = Network()
TRACED = [pytest.param(lambda f: f, id="followed"), pytest.param(opaque, id="measured")]


def squares(w):
    return float(np.sum(w**2))


@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu"])
@pytest.mark.parametrize("wrapped", TRACED)
@pytest.mark.sampled(2)
def test_right_gradient_is_right_at_every_point(activation, wrapped):
    for seed in range(25):
        net = Network(activation=activation, seed=seed)
        result = check_gradient(wrapped(net.loss), net.gradient, net.parameters, seed=seed)

        assert result, repr(result)
        assert result.outcome == "right"
        assert "is the slope of the loss" in result.headline or "Every entry" in result.headline


def test_right_gradient_takes_two_losses_and_two_gradients():
    result = check_gradient(NET.loss, NET.gradient, NET.parameters, seed=0)

    assert (result.evaluations, result.gradients) == (2, 2)
    assert "2 evaluations of the loss and 2 calls of the gradient for 118 parameters" in repr(result)
    assert "repeat with seed=0" in repr(result)


def test_arrays_can_stand_for_the_gradient_at_the_point():
    right = NET.gradient(NET.parameters)

    assert check_gradient(NET.loss, right, NET.parameters)
    assert not check_gradient(NET.loss, {**right, "b1": 2 * right["b1"]}, NET.parameters)


@pytest.mark.parametrize("wrapped", TRACED)
@pytest.mark.parametrize(
    ("edit", "tensors", "place"),
    [
        (lambda g, p: g["W2"].__setitem__((3, 4), -g["W2"][3, 4]), ("W2",), "in one entry"),
        (lambda g, p: g["W1"].__setitem__((6, 0), 1.01 * g["W1"][6, 0]), ("W1",), "in one entry"),
        (lambda g, p: g["b2"].__setitem__(5, 0), ("b2",), "in one entry"),
        (lambda g, p: g["W2"].__setitem__(2, 2 * g["W2"][2]), ("W2",), "in row 2"),
        (lambda g, p: g["W2"].__setitem__((slice(None), 6), 0), ("W2",), "in column 6"),
        (lambda g, p: g["W3"].__imul__(2), ("W3",), "in every entry"),
        (lambda g, p: [a.__imul__(8) for a in g.values()], ("W1", "b1", "W2", "b2", "W3", "b3"), "in every"),
    ],
    ids=["sign", "percent", "bias", "row", "column", "tensor", "all"],
)
@pytest.mark.sampled(6)
def test_planted_fault_is_found_where_it_is(wrapped, edit, tensors, place):
    result = check_gradient(wrapped(NET.loss), NET.faulty(edit), NET.parameters, seed=1)

    assert result.outcome == "wrong"
    assert not result
    assert result.wrong_tensors == tensors
    assert place in next(t.place for t in reversed(result.tensors) if t.wrong)
    assert f"`{tensors[-1]}`" in repr(result) or f"{tensors[-1]}[" in result.headline


@pytest.mark.parametrize("wrapped", TRACED)
def test_right_value_stands_beside_the_wrong_one(wrapped):
    def edit(g, p):
        g["W2"][3, 4] *= 1.01

    right = NET.gradient(NET.parameters)["W2"][3, 4]
    result = check_gradient(wrapped(NET.loss), NET.faulty(edit), NET.parameters, seed=1)

    (entry,) = result.entries
    assert (entry.tensor, entry.where) == ("W2", (3, 4))
    assert entry.yours == pytest.approx(1.01 * right)
    assert abs(entry.right - right) <= max(entry.error, 1e-12 * abs(right))
    assert f"W2[3, 4]: yours {entry.yours:.6g}, right {right:.6g}" in repr(result)
    assert "W2[3, 4] is not the slope of the loss; the rest agrees" in result.headline


@pytest.mark.slow
@pytest.mark.parametrize("wrapped", TRACED)
@given(tensor=st.sampled_from(sorted(NET.parameters)), position=st.floats(0, 0.999), seed=st.integers(0, 99))
@settings(max_examples=25, deadline=None)
def test_any_single_wrong_entry_is_found(wrapped, tensor, position, seed):
    k = int(position * NET.parameters[tensor].size)

    def edit(g, p):
        g[tensor].reshape(-1)[k] *= 1.01

    result = check_gradient(wrapped(NET.loss), NET.faulty(edit), NET.parameters, seed=seed)

    assert result.wrong_tensors == (tensor,)
    assert result.entries[0].where == tuple(np.unravel_index(k, NET.parameters[tensor].shape))
    assert result.evaluations <= 90


def test_wrong_entry_among_many_takes_few_evaluations():
    """A full numeric gradient of this takes 60,720 evaluations."""
    net = Network((120, 150, 70, 20), seed=3)

    def edit(g, p):
        g["W1"][77, 33] *= -1

    result = check_gradient(opaque(net.loss), net.faulty(edit), net.parameters, seed=0)

    assert result.entries[0].name == "W1[77, 33]"
    assert result.evaluations <= 90


def test_several_wrong_entries_are_not_called_one():
    def edit(g, p):
        g["W1"][1, 1] *= -1
        g["W1"][4, 3] *= 3

    followed = check_gradient(NET.loss, NET.faulty(edit), NET.parameters, seed=0)
    measured = check_gradient(opaque(NET.loss), NET.faulty(edit), NET.parameters, seed=0)

    assert "in 2 of 35 entries" in repr(followed)
    assert "in 2 of 35 entries" in repr(measured)
    assert all(e.where in {(1, 1), (4, 3)} for e in measured.entries)


@pytest.mark.parametrize("wrapped", TRACED)
@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda g, p: [a.__imul__(-1) for a in g.values()], "the right size and the opposite sign"),
        (lambda g, p: [a.__imul__(8) for a in g.values()], "8 times the right gradient ("),
        (lambda g, p: [a.__imul__(0.5) for a in g.values()], "half of the right gradient"),
        (lambda g, p: g["W2"].fill(0), "zero in every entry of `W2`"),
        (lambda g, p: [g[k].__iadd__(0.1 * p[k]) for k in ("W1", "W2")], "plus -0.1 * `W1`, -0.1 * `W2`"),
        (lambda g, p: [g[k].__isub__(0.1 * p[k]) for k in ("W1", "W2")], "an L2 penalty"),
        (lambda g, p: g["W2"].__iadd__(0.3), "the same number in every entry: 0.3 for `W2`"),
        (lambda g, p: [g[k].__ipow__(2) for k in ("b1", "b2", "b3")], "only `b1`, `b2`, `b3` are wrong"),
        (lambda g, p: [g[k].__imul__(1 + p[k]) for k in ("W1", "b1")], "up to `b1` is wrong"),
    ],
    ids=["sign", "sum", "half", "zero", "penalty extra", "penalty missing", "offset", "biases", "layer"],
)
@pytest.mark.sampled(6)
def test_what_a_wrong_gradient_looks_like_is_said(wrapped, edit, words):
    result = check_gradient(wrapped(NET.loss), NET.faulty(edit), NET.parameters, seed=2)

    assert result.outcome == "wrong"
    if wrapped is opaque and "up to" in words:
        return  # the order of the parameters is none of layers, and this loss does not show its own
    assert words in result.likely_cause


def test_square_matrix_may_be_transposed():
    net = Network((6, 6, 6, 3), seed=4)
    gradient = net.faulty(lambda g, p: g.update(W2=g["W2"].T))

    for loss in (net.loss, opaque(net.loss)):
        assert (
            "transposed matrix for `W2`"
            in check_gradient(loss, gradient, net.parameters, seed=0).likely_cause
        )


def test_gradients_of_two_tensors_in_the_wrong_order_are_recognised():
    net = Network((6, 6, 6, 3), seed=4)

    def edit(g, p):
        g["b1"], g["b2"] = g["b2"], g["b1"]

    for loss in (net.loss, opaque(net.loss)):
        cause = check_gradient(loss, net.faulty(edit), net.parameters, seed=0).likely_cause
        assert "gradient of `b1` is in the place of `b2`" in cause


def test_one_gradient_returned_twice_is_recognised():
    net = Network((6, 6, 6, 3), seed=4)
    result = check_gradient(net.loss, net.faulty(lambda g, p: g.update(b1=g["b2"])), net.parameters, seed=0)

    assert "`b1` has the same numbers as `b2`: one returned twice?" in result.likely_cause
    assert any("share their memory" in note for note in result.notes)


def test_nan_in_a_gradient_is_wrong_and_says_where():
    def edit(g, p):
        g["W2"][1, 2] = np.nan

    result = check_gradient(NET.loss, NET.faulty(edit), NET.parameters)

    assert result.outcome == "wrong"
    assert result.wrong_tensors == ("W2",)
    assert "The gradient of `W2` is nan at W2[1, 2], and not finite in 1 of 42 entries" in result.headline


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda g: {**g, "b2": g["b2"][:, None]}, "shape (6, 1), where (6,) is expected: a column"),
        (lambda g: {**g, "b2": g["b2"][None]}, "shape (1, 6), where (6,) is expected: a row"),
        (lambda g: {**g, "b2": g["b2"].sum()}, "shape (), where (6,) is expected: a single number"),
        (lambda g: {**g, "W2": g["W2"].T}, "shape (7, 6), where (6, 7) is expected: the transposed shape"),
        (lambda g: {**g, "b1": g["b2"], "b2": g["b1"]}, "return them in the order of the parameters"),
        (lambda g: list(g.values()), "is a list of 6, where a dict is expected"),
        (lambda g: None, "is None, where a dict is expected: is `return` missing?"),
        (lambda g: {**g, "W4": 1.0}, "is a dict with `W4`; the keys of the parameters are `W1`"),
        (lambda g: {k: v for k, v in g.items() if k != "b3"}, "is a dict without `b3`"),
        (lambda g: {**g, "b2": 1j * g["b2"]}, "The gradient of `b2` is complex"),
        (lambda g: {**g, "b2": None}, "The gradient of `b2` is None, not an array. Is `return` missing?"),
    ],
)
def test_shape_confusion_is_named_before_numbers_are_compared(change, words):
    result = check_gradient(NET.loss, lambda p: change(NET.gradient(p)), NET.parameters)

    assert result.outcome == "wrong"
    assert words in result.headline
    assert result.evaluations == 1


def test_integer_parameters_are_checked_as_floats_and_told_so():
    """An integer array swallows a step of 1e-5: its numeric gradient is 0."""
    result = check_gradient(squares, lambda w: 2 * w, np.array([1, 2, 3]))

    assert result
    assert "`parameters` holds whole numbers (int64)" in result.notes[0]
    assert not check_gradient(squares, lambda w: w, np.array([1, 2, 3]))


def test_single_precision_is_judged_as_that():
    w = np.array([1.1, 2, 3], dtype=np.float32)
    right = check_gradient(squares, lambda w: (2 * w).astype(np.float32), w)

    assert right
    assert "float32" in right.notes[0]
    assert "judged to the digits that it has" in right.notes[1]
    assert not check_gradient(squares, lambda w: (2.001 * w).astype(np.float32), w)


@pytest.mark.parametrize("wrapped", TRACED)
def test_digits_lost_inside_are_no_wrong_formula(wrapped):
    w = np.random.default_rng(0).normal(size=50)
    result = check_gradient(wrapped(squares), lambda w: (2 * w).astype(np.float32).astype(float), w, seed=0)

    assert result
    assert result.wrong_tensors == ()
    assert "single precision (float32), or by differences?" in " ".join(result.notes)


@pytest.mark.parametrize("wrapped", TRACED)
def test_one_entry_that_is_off_by_little_is_wrong_all_the_same(wrapped):
    """Smaller, as a part of the whole, than what single precision does to everything."""
    w = np.random.default_rng(0).normal(size=(300, 200))
    w[7, 9] = 0.01

    def gradient(w):
        g = 2 * w
        g[7, 9] *= 1.01
        return g

    result = check_gradient(wrapped(lambda w: np.sum(w**2) / 2 + np.sum(w**2) / 2), gradient, w, seed=0)

    assert result.outcome == "wrong"
    assert result.entries[0].where == (7, 9)


def test_loss_that_changes_its_parameters_is_named():
    def loss(p):
        p["b1"] -= 1
        return NET.loss(p)

    before = {k: v.copy() for k, v in NET.parameters.items()}
    result = check_gradient(loss, NET.gradient, NET.parameters)

    assert result.outcome == "inconclusive"
    assert "The loss changes `b1` while it computes" in result.headline
    assert all(np.array_equal(before[k], v) for k, v in NET.parameters.items())


def test_gradient_that_changes_its_parameters_is_wrong():
    """Updated before propagating: the parameters stay as they were all the same."""

    def gradient(p):
        g = NET.gradient(p)
        p["W2"] -= 0.1 * g["W2"]
        return g

    before = NET.parameters["W2"].copy()
    result = check_gradient(NET.loss, gradient, NET.parameters)

    assert result.outcome == "wrong"
    assert "The gradient changes `W2` while it computes" in result.headline
    np.testing.assert_array_equal(NET.parameters["W2"], before)


def test_parameters_that_are_replaced_in_their_container_are_noticed():
    def gradient(p):
        g = NET.gradient(p)
        p["W2"] = p["W2"] - 0.1 * g["W2"]
        return g

    result = check_gradient(NET.loss, gradient, NET.parameters)

    assert result.outcome == "wrong"
    assert "puts other arrays into the dict of parameters" in result.headline


def test_parameters_changed_behind_our_back_are_named():
    own = np.ones(3)

    def gradient(w):
        own[1] += 1e-3
        return 2 * w

    result = check_gradient(squares, gradient, own)

    assert result.outcome == "wrong"
    assert "The loss or the gradient changes `parameters`" in result.headline


def test_arrays_that_must_be_writable_are_given_so():
    def loss(w):
        w[0] = w[0]
        return squares(w)

    assert check_gradient(loss, lambda w: 2 * w, np.ones(3))


def test_random_gradient_is_called_random():
    rng = np.random.default_rng(0)
    result = check_gradient(squares, lambda w: 2 * w * rng.uniform(0.9, 1.1, 3), np.ones(3))

    assert result.outcome == "wrong"
    assert (
        "The gradient is random, and the loss is not: two calls with the same parameters gave"
        in result.headline
    )


def test_random_loss_allows_no_verdict():
    rng = np.random.default_rng(0)
    result = check_gradient(lambda w: squares(w) * rng.uniform(0.9, 1.1), lambda w: 2 * w, np.ones(3))

    assert result.outcome == "inconclusive"
    assert "The loss is random" in result.headline


def test_gradient_that_adds_up_from_call_to_call_is_named():
    total = np.zeros(3)

    def gradient(w):
        nonlocal total
        total = total + 2 * w
        return total

    result = check_gradient(squares, gradient, np.ones(3))

    assert result.outcome == "wrong"
    assert "The gradient grows from call to call" in result.headline


@pytest.mark.parametrize("wrapped", TRACED)
@pytest.mark.parametrize("scale", [1e-9, 1e-30, 1e9])
def test_scale_of_the_loss_does_not_matter(wrapped, scale):
    def scaled(factor):
        return lambda p: {k: factor * scale * v for k, v in NET.gradient(p).items()}

    loss = wrapped(lambda p: scale * NET.loss(p))

    assert check_gradient(loss, scaled(1.0), NET.parameters, seed=0)
    assert check_gradient(loss, scaled(2.0), NET.parameters, seed=0).outcome == "wrong"


@pytest.mark.parametrize("wrapped", TRACED)
def test_large_constant_in_the_loss_does_not_matter(wrapped):
    loss = wrapped(lambda p: 1e6 + NET.loss(p))

    assert check_gradient(loss, NET.gradient, NET.parameters, seed=0)
    wrong = NET.faulty(lambda g, p: [a.__imul__(1.001) for a in g.values()])
    assert check_gradient(loss, wrong, NET.parameters, seed=0).outcome == "wrong"


@pytest.mark.parametrize("wrapped", TRACED)
def test_kink_at_zero_is_avoided_by_a_point_close_by(wrapped):
    """relu has no slope at 0, and many networks start with biases of 0."""
    loss = wrapped(lambda w: np.sum(np.maximum(w, 0) * np.arange(1, 6)))

    right = check_gradient(loss, lambda w: (w > 0) * np.arange(1.0, 6), np.zeros(5), seed=0)
    wrong = check_gradient(loss, lambda w: (w > 0) * np.arange(2.0, 7), np.zeros(5), seed=0)

    assert right
    assert "kink at the given point" in right.notes[-1]
    assert right.reason is Reason.AGREES_NEARBY
    assert wrong.outcome == "wrong"


@pytest.mark.slow
def test_zero_gradient_is_not_confirmed_by_a_side_where_the_loss_is_flat():
    """From a kink at 0 some directions lead to where relu and its gradient are both 0."""
    for seed in range(40):
        result = check_gradient(
            opaque(lambda w: np.maximum(w, 0).sum()), lambda w: 0 * w, np.zeros(2), seed=seed
        )
        assert not result


def test_fixed_arrays_at_a_kink_stay_inconclusive():
    result = check_gradient(lambda w: float(np.sum(np.abs(w))), np.ones(5), np.zeros(5))

    assert result.outcome == "inconclusive"
    assert "kink" in result.headline


def test_zero_gradient_of_a_constant_loss_is_not_called_right():
    """The usual reason: the loss uses the variables of the notebook and not its argument."""
    result = check_gradient(lambda w: 3.0, lambda w: 0 * w, np.ones(3))

    assert result.outcome == "inconclusive"
    assert result.reason is Reason.IGNORES_PARAMETERS
    assert "does not change with its argument" in result.headline


def test_loss_that_ignores_its_argument_is_recognised():
    result = check_gradient(lambda p: NET.loss(NET.parameters), NET.gradient, NET.parameters)

    assert result.outcome == "inconclusive"
    assert result.reason is Reason.IGNORES_PARAMETERS
    assert "Does it use variables of the same name outside" in result.headline


@pytest.mark.parametrize("wrapped", TRACED)
def test_minimum_is_judged_nearby(wrapped):
    """There a wrong formula may give the right gradient, which is 0."""
    assert check_gradient(wrapped(squares), lambda w: 2 * w, np.zeros(3), seed=0)
    assert not check_gradient(wrapped(squares), lambda w: 3 * w, np.zeros(3), seed=0)


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (
            lambda w: w[:, None] - w,
            "shape (3, 3), where one number is expected: a column and a row were broadcast",
        ),
        (
            lambda w: w**2,
            "shape (3,): an array where a single number is expected (is a sum or a mean missing?)",
        ),
        (lambda w: None, "returned None, where one number is expected: is `return` missing?"),
        (lambda w: float("nan"), "The loss is nan at these parameters"),
        (lambda w: float("inf"), "The loss is inf at these parameters"),
        (lambda w: 1j, "complex"),
        (lambda w: "0.5", "returned `str`"),
    ],
)
def test_loss_that_is_no_number_is_told_so(loss, words):
    result = check_gradient(loss, lambda w: w, np.ones(3))

    assert result.outcome == "inconclusive"
    assert words in result.headline


def test_exception_of_a_learners_function_passes_through():
    def loss(w):
        raise ZeroDivisionError("mine")

    with pytest.raises(ZeroDivisionError, match="mine"):
        check_gradient(loss, lambda w: w, np.ones(3))


def test_same_seed_gives_the_same_result():
    wrong = NET.faulty(lambda g, p: g["W2"].__imul__(1.5))
    first, second = (check_gradient(opaque(NET.loss), wrong, NET.parameters, seed=7) for _ in range(2))

    assert repr(first) == repr(second)
    assert first.evidence == second.evidence


def test_without_a_seed_one_is_drawn_and_told():
    first, second = (check_gradient(squares, lambda w: 2 * w, np.ones(3)) for _ in range(2))

    assert first.seed != second.seed
    assert f"seed={first.seed}" in repr(first)


def test_global_random_state_is_left_alone():
    np.random.seed(0)  # noqa: NPY002 - the learner's own
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    check_gradient(squares, lambda w: 2 * w, np.ones(3))
    np.testing.assert_array_equal(np.random.get_state()[1], before)  # noqa: NPY002


def test_steps_that_leave_the_domain_of_the_loss_are_taken_back():
    """log(w) with one w that is tiny beside the others: steps are relative to all of them."""
    w = np.array([1e-7, 1.0, 2.0, 3.0])
    loss = opaque(lambda w: np.sum(np.log(w)))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert check_gradient(loss, lambda w: 1 / w, w, seed=0).outcome != "wrong"
        far = np.array([1e-4, 1.0, 2.0, 3.0])
        assert check_gradient(loss, lambda w: 1 / w, far, seed=0).outcome != "wrong"
        assert check_gradient(loss, lambda w: 2 / w, far, seed=0).outcome != "right"
        assert check_gradient(loss, lambda w: 1 / w, np.array([0.1, 1.0, 2.0, 3.0]), seed=0)


def test_points_that_are_tried_instead_may_be_outside_of_the_domain():
    def loss(w):
        return float(np.sqrt(w[0]) + abs(w[1] - 1))

    result = check_gradient(
        loss, lambda w: np.array([0.5 / np.sqrt(w[0]), np.sign(w[1] - 1)]), np.array([1e-3, 1.0]), seed=0
    )

    assert result.outcome in ("right", "inconclusive")
    assert "nan" not in repr(result)
