"""Nothing of ours remains in anybody's object after a loss was followed."""

import copy
import pickle
from collections import namedtuple
from types import SimpleNamespace

import numpy as np

from gradecheck import check_gradient
from gradecheck.gradients.autodiff.traced import Traced
from gradecheck.gradients.autodiff.true_gradient import true_gradient
from tests.gradients.hard_cases import batch_norm

Cache = namedtuple("Cache", "x mean")


class Slots:
    __slots__ = ("kept",)


class Model:
    """Keeps what it computes in every way that there is."""

    def __init__(self):
        self.mean, self.history, self.slots = np.zeros(3), [], Slots()
        self.nested = {"a": {"b": None}, "c": [None]}
        self.namespace = SimpleNamespace()
        self.call = None

    def loss(self, w):
        x = np.arange(12.0).reshape(4, 3) * w
        mean = x.mean(axis=0)
        self.mean = 0.9 * self.mean + 0.1 * mean
        self.history.append(mean)
        self.cache = (x, (mean, [x + 1]))
        self.named = Cache(x, mean)
        self.slots.kept = x
        self.nested["a"]["b"] = self.nested["c"][0] = mean
        self.namespace.kept = x[1:]
        self.call = lambda: x
        return np.sum(np.tanh(x - mean))


def walk(value, seen):
    """Every object that can be reached, and how."""
    if id(value) in seen:
        return
    seen[id(value)] = value
    inside = []
    if isinstance(value, dict):
        inside = list(value.values())
    elif isinstance(value, list | tuple | set):
        inside = list(value)
    elif callable(value) and getattr(value, "__closure__", None):
        inside = [cell.cell_contents for cell in value.__closure__]
    elif hasattr(value, "__dict__"):
        inside = list(vars(value).values())
    inside += [getattr(value, name, None) for name in getattr(type(value), "__slots__", ())]
    for item in inside:
        walk(item, seen)


def test_no_traced_array_is_left_in_a_model():
    model = Model()
    for _ in range(2):
        true_gradient(model.loss, np.array([1.0, 2.0, 3.0]))
    seen = {}
    walk(model, seen)

    assert not [value for value in seen.values() if isinstance(value, Traced)]
    assert type(model.mean) is type(model.named.mean) is type(model.slots.kept) is np.ndarray
    assert type(model.named) is Cache
    assert type(model.call()) is np.ndarray


def test_model_is_pickled_and_copied_afterwards():
    model = Model()
    true_gradient(model.loss, np.array([1.0, 2.0, 3.0]))
    model.call = None

    np.testing.assert_array_equal(pickle.loads(pickle.dumps(model)).mean, model.mean)
    np.testing.assert_array_equal(copy.deepcopy(model).cache[0], model.cache[0])


def test_running_mean_stays_a_plain_array_and_the_next_check_says_the_same():
    case = batch_norm(0, keep=True)
    first, second = check_gradient(*case, seed=0), check_gradient(*case, seed=0)

    assert first
    assert repr(first) == repr(second)


def test_traced_array_that_cannot_be_exchanged_behaves_as_a_plain_one():
    kept = np.empty(1, dtype=object)

    def loss(w):
        kept[0] = w * 2
        return np.sum(w)

    true_gradient(loss, np.array([1.0, 2.0]))
    array = kept[0]

    assert type(array + 1) is np.ndarray
    assert type(np.asarray(array)) is np.ndarray
    assert type(pickle.loads(pickle.dumps(array))) is np.ndarray
    assert float(array[0]) == 2.0
    assert array.tolist() == [2.0, 4.0]
    assert array.nonzero()[0].tolist() == [0, 1]
    array[0] = 7.0
    assert array[0] == 7.0


class Weights:
    """Takes its weights by assignment, or copies them into its own arrays."""

    def __init__(self):
        self.W = np.array([1.0, -2.0, 0.5])

    def assigned(self, w):
        self.W = w
        return float(np.sum(np.cosh(self.W)))

    def copied(self, w):
        self.W[:] = w
        return float(np.sum(np.cosh(self.W)))


def test_model_has_its_own_weights_back_exactly_and_writable():
    for how in ("assigned", "copied"):
        model = Weights()
        own, before = model.W, model.W.copy()
        for gradient in (np.sinh, lambda w: 2 * np.sinh(w)):
            check_gradient(getattr(model, how), gradient, model.W, seed=0)

            assert model.W is own
            np.testing.assert_array_equal(own, before)
            model.W += 0.0
