"""The functions under test get parameters that they cannot change, and every call is counted."""

import numpy as np
import pytest

from gradecheck.gradients.model import Model, changed_arrays, fingerprint
from gradecheck.gradients.tensors import read_tensors
from gradecheck.gradients.validation import RefusedError


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


def test_changed_entries_are_caught_through_a_function_that_writes():
    def loss(p):
        np.add(p["b"], 1, out=p["b"])
        return 1.0

    model, tensors = model_of(loss)
    with pytest.raises(RefusedError, match="The loss changes `b` while it computes"):
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
def test_fingerprint_sees_one_entry(change):
    own = np.random.default_rng(0).normal(size=(40, 60))
    tensors = read_tensors({"W": own})
    before = fingerprint(tensors.arrays)

    assert changed_arrays(tensors, before) is None
    change(own)
    assert "changes `W`" in changed_arrays(tensors, before).sentence


def test_fingerprint_sees_two_entries_exchanged():
    own = np.arange(5000.0)
    tensors = read_tensors(own)
    before = fingerprint(tensors.arrays)
    own[[3, 4]] = own[[4, 3]]

    assert changed_arrays(tensors, before) is not None


def test_loss_nearby_may_be_nan_and_does_not_warn(recwarn):
    model, tensors = model_of(lambda p: np.log(-np.sum(p["b"])))

    assert np.isnan(model.loss_nearby(tensors.arrays))
    assert not recwarn.list
