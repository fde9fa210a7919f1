"""The functions under test get parameters that they cannot change, and every call is counted."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.calls import put_back
from gradecheck.gradients.model import Model
from gradecheck.gradients.tensors import read_tensors
from gradecheck.gradients.validation import BrokenRuleError


def model_of(loss, gradient=lambda p: p, parameters=None):
    tensors = read_tensors({"W": np.ones((40, 60)), "b": np.ones(3)} if parameters is None else parameters)
    return Model(loss, gradient, tensors), tensors


def test_calls_are_counted_and_told():
    told = []
    tensors = read_tensors(np.ones(2))
    model = Model(lambda w: 1.0, lambda w: w, tensors, told.append)
    model.loss(tensors.arrays)
    model.loss_nearby(tensors.arrays)
    model.gradient(tensors.arrays)

    assert (model.evaluations, model.gradients, told) == (2, 1, [1, 2])


def test_containers_are_new_for_every_call():
    seen = []
    model, tensors = model_of(lambda p: seen.append(p) or 1.0)
    for _ in range(2):
        model.loss(tensors.arrays)

    assert seen[0] is not seen[1]
    assert seen[0]["W"].dtype == np.float64


def test_what_a_function_has_kept_is_never_written_over():
    """A gradient that uses what its loss stored must not see another point in it, or it would seem right."""
    kept = []

    def loss(w):
        kept.append((w, w.copy()))
        return float(np.sum(w**4))

    for gradient in (lambda w: 4 * w**3, lambda w: 5 * w**3, 4 * np.linspace(1, 2, 30) ** 3):
        check_gradient(loss, gradient, np.linspace(1, 2, 30))

    assert len({before.tobytes() for _, before in kept}) > 10
    for array, before in kept:
        np.testing.assert_array_equal(array, before)


def test_changed_entries_are_caught_through_a_function_that_writes():
    def loss(p):
        np.add(p["b"], 1, out=p["b"])
        return 1.0

    model, tensors = model_of(loss)
    with pytest.raises(BrokenRuleError, match="The loss changes `b` while it computes"):
        model.loss(tensors.arrays)


def test_error_of_a_learner_about_their_own_array_is_theirs():
    theirs = np.ones(3)
    theirs.flags.writeable = False

    def loss(p):
        theirs[0] = 2
        return 1.0

    model, tensors = model_of(loss)
    with pytest.raises(ValueError, match="read-only"):
        model.loss(tensors.arrays)


@pytest.mark.parametrize("change", [lambda a: a.__setitem__((39, 59), -1), lambda a: a[:].sort(axis=0)])
def test_changed_array_of_the_caller_is_named_and_put_back(change):
    own = np.random.default_rng(0).normal(size=(40, 60))
    tensors, before = read_tensors({"W": own}), own.copy()

    assert put_back(tensors, tensors.arrays) is None
    change(own)
    assert "changes `W`" in put_back(tensors, tensors.arrays).sentence
    np.testing.assert_array_equal(own, before)


def test_model_that_copies_its_argument_into_the_callers_array_is_no_culprit():
    own = np.ones(3)
    tensors, there = read_tensors(own), [np.array([2.0, 3.0, 4.0])]
    own[:] = there[0]

    assert put_back(tensors, there) is None
    assert own.tolist() == [1.0, 1.0, 1.0]


def test_loss_nearby_may_be_nan_and_does_not_warn(recwarn):
    model, tensors = model_of(lambda p: np.log(-np.sum(p["b"])))

    assert np.isnan(model.loss_nearby(tensors.arrays))
    assert not recwarn.list


@pytest.mark.parametrize(
    "error", [ValueError("p outside"), np.linalg.LinAlgError("not positive"), OverflowError()]
)
def test_point_that_we_chose_may_be_outside_of_the_domain(error):
    def loss(p):
        raise error

    model, tensors = model_of(loss)

    assert np.isnan(model.loss_nearby(tensors.arrays))
    assert type(error).__name__ in model.raised_nearby
    with pytest.raises(type(error)) as caught:
        model.loss(tensors.arrays)
    assert "raised in your loss" in caught.value.__notes__[0]


def test_mistake_in_a_function_is_told_wherever_it_is_raised():
    model, tensors = model_of(lambda p: undefined)  # noqa: F821

    with pytest.raises(NameError):
        model.loss_nearby(tensors.arrays)


def test_loss_and_gradient_from_one_function():
    model = Model(lambda w: (float(np.sum(w**2)), 2 * w), True, tensors := read_tensors(np.arange(3.0)))

    assert model.loss(tensors.arrays) == 5.0
    assert model.gradient(tensors.arrays).arrays[0].tolist() == [0.0, 2.0, 4.0]
    assert model.evaluations == 1
