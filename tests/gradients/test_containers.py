"""Parameters in whatever container people keep them: functions get the same kind, and a change is seen."""

from collections import OrderedDict, UserDict, defaultdict, namedtuple
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.containers import filled, holds
from gradecheck.gradients.tensors import read_tensors

X = np.linspace(0, 1, 2)
W, B = np.ones((2, 3)), np.arange(3.0)
Pair = namedtuple("Pair", "W b")


@dataclass
class Layer:
    W: np.ndarray
    b: np.ndarray
    name: str = "dense"


@dataclass(frozen=True)
class Frozen:
    W: np.ndarray
    b: np.ndarray


@dataclass
class Net:
    layers: list
    uses: dict = field(default_factory=dict, init=False)


class Bunch(dict):
    """As many write it: an attribute that is missing is a KeyError."""

    __getattr__ = dict.__getitem__


def by_attribute(p):
    return p.W, p.b


def by_key(p):
    return p["W"], p["b"]


KINDS = {
    "dict": ({"W": W, "b": B}, by_key, dict),
    "OrderedDict": (OrderedDict(W=W, b=B), by_key, OrderedDict),
    "defaultdict": (defaultdict(list, W=W, b=B), by_key, dict),
    "Bunch": (Bunch(W=W, b=B), by_attribute, Bunch),
    "UserDict": (UserDict(W=W, b=B), by_key, dict),
    "read-only mapping": (MappingProxyType({"W": W, "b": B}), by_key, dict),
    "named tuple": (Pair(W, B), by_attribute, Pair),
    "dataclass": (Layer(W, B), by_attribute, Layer),
    "frozen dataclass": (Frozen(W, B), by_attribute, Frozen),
    "list": ([W, B], tuple, lambda W, b: [W, b]),
    "dataclass with a list of dicts": (
        Net([{"W": W}, {"b": B}]),
        lambda p: (p.layers[0]["W"], p.layers[1]["b"]),
        lambda W, b: Net([{"W": W}, {"b": b}]),
    ),
    "list of dataclasses": ([Layer(W, B)], lambda p: by_attribute(p[0]), lambda W, b: [Layer(W, b)]),
    "dict of tuples": ({1: (W, B), "lr": None}, lambda p: p[1], lambda W, b: {1: (W, b)}),
}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("factor", [1.0, 1.01])
def test_every_container_is_handed_back_as_its_own_kind(name, factor):
    parameters, opened, made = KINDS[name]

    def loss(p):
        assert type(p) is type(parameters)
        W, b = opened(p)
        return float(np.sum((X @ W + b) ** 2))

    def gradient(p):
        W, b = opened(p)
        error = 2 * (X @ W + b)
        keywords = {"W": np.outer(X, error), "b": factor * error}
        return made(**keywords)

    assert check_gradient(loss, gradient, parameters, seed=0).outcome == ("right" if factor == 1 else "wrong")


@pytest.mark.parametrize(
    ("parameters", "exchange"),
    [
        (Layer(W, B), lambda p: setattr(p, "b", p.b * 1)),
        (Layer(W, B), lambda p: setattr(p, "name", "other")),
        (UserDict(W=W, b=B), lambda p: p.update(W=p["W"] * 1)),
        ([Layer(W, B)], lambda p: p.append(p[0])),
        ({"a": [W]}, lambda p: p["a"].__setitem__(0, p["a"][0] * 1)),
        ({"a": [W]}, lambda p: p.update(a=p["a"][0])),
        ({"a": W, "lr": 0.5}, lambda p: p.update(lr=0.25)),
        ({"a": W}, lambda p: p.update(b=p["a"])),
    ],
)
def test_something_else_in_the_container_is_seen(parameters, exchange):
    tensors = read_tensors(parameters)
    leaves = tensors.handed(tensors.arrays)
    container = filled(tensors.skeleton, leaves)

    assert holds(container, tensors.skeleton, leaves)
    exchange(container)
    assert not holds(container, tensors.skeleton, leaves)


def test_a_loss_that_exchanges_a_field_is_told():
    def loss(p):
        p.b = p.b + 0.0
        return float(np.sum((X @ p.W + p.b) ** 2))

    result = check_gradient(loss, lambda p: p, Layer(W, B))

    assert result.headline.startswith("The loss puts other arrays into the Layer of parameters")


def test_a_dict_with_attributes_in_the_place_of_a_list_is_told():
    result = check_gradient(lambda p: float(p[0] @ p[0]), lambda p: Bunch(W=2 * p[0]), [B])

    assert "is a Bunch of 1, where a list of 1 is expected" in result.headline
