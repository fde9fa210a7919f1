"""Parameters in any containers become named arrays, and come back in the same containers."""

from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.errors import UsageError
from gradecheck.gradients.tensors import read_tensors

LEAVES = st.integers(1, 4).map(lambda n: np.arange(float(n)))
NESTED = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.lists(inner, min_size=1, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=3), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
Layer = namedtuple("Layer", "W b")


@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        (np.ones(3), ("parameters",)),
        ([np.ones(3), np.ones(2)], ("parameters[0]", "parameters[1]")),
        ({"W1": np.ones(3), "b1": np.ones(2)}, ("W1", "b1")),
        ({"weights": [np.ones(3)], "b": {"x": np.ones(1)}}, ("weights[0]", "b['x']")),
        (({"W": np.ones(1)},), ("parameters[0]['W']",)),
        ({0: np.ones(1)}, ("parameters[0]",)),
    ],
)
def test_tensors_have_the_names_that_a_learner_would_write(parameters, names):
    assert read_tensors(parameters).names == names


@given(NESTED)
def test_rebuilt_parameters_are_the_parameters(parameters):
    tensors = read_tensors(parameters)
    rebuilt = tensors.rebuild(tensors.arrays)

    np.testing.assert_equal(rebuilt, parameters)
    assert type(rebuilt) is type(parameters)


def test_named_tuples_and_plain_numbers_come_back_as_they_were():
    tensors = read_tensors(Layer(np.ones((2, 2)), 0.5))
    rebuilt = tensors.rebuild(tensors.arrays)

    assert type(rebuilt) is Layer
    assert type(rebuilt.b) is float


def test_arrays_are_copies_that_cannot_be_written_to():
    own = np.ones(3)
    (array,) = read_tensors(own).arrays

    assert not np.shares_memory(array, own)
    with pytest.raises(ValueError, match="read-only"):
        array[0] = 2
    own[0] = 2  # the caller's own array stays as free as it was
    assert array[0] == 1


class Bunch(dict):
    """As scikit-learn's: keys are attributes."""

    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None


@dataclass
class Weights:
    W: np.ndarray
    b: float
    name: str = "first"


@pytest.mark.parametrize(
    "container",
    [
        OrderedDict(W=np.ones(2), b=0.5),
        defaultdict(list, W=np.ones(2), b=0.5),
        Bunch(W=np.ones(2), b=0.5),
        MappingProxyType({"W": np.ones(2), "b": 0.5}),
        Weights(np.ones(2), 0.5),
    ],
)
def test_container_comes_back_as_the_type_that_it_was(container):
    tensors = read_tensors(container)
    rebuilt = tensors.rebuild([np.full(2, 3.0), np.array(4.0)])

    assert tensors.names[0] in ("W", "parameters['W']")
    assert type(rebuilt) is type(container)
    W, b = (rebuilt.W, rebuilt.b) if isinstance(rebuilt, Weights | Bunch) else (rebuilt["W"], rebuilt["b"])
    assert W.tolist() == [3.0, 3.0]
    assert b == 4.0
    if isinstance(rebuilt, defaultdict):
        assert rebuilt["new"] == []
    assert (container.W if isinstance(container, Weights) else container["W"]).tolist() == [1.0, 1.0]


def test_what_is_no_parameter_stays_where_it_is():
    tensors = read_tensors({"W": np.ones(2), "activation": "tanh", "mask": None})

    assert tensors.names == ("W",)
    assert tensors.rebuild([np.zeros(2)])["activation"] == "tanh"


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"W": object()}, "`W` is `object`"),
        ({"W": np.array(["a"])}, "`W` is an array of <U1"),
        ([np.array([1j])], "`parameters[0]` is complex, and only real parameters are checked"),
        ({"W": np.array([np.nan])}, "`W` contains NaN or inf"),
        ([], "holds no number"),
        ({"W": np.empty((0, 3))}, "holds no number"),
        (None, "holds no number"),
    ],
)
def test_what_is_no_parameter_is_named(parameters, words):
    with pytest.raises(UsageError) as caught:
        read_tensors(parameters)
    assert words in str(caught.value)


def test_list_that_holds_itself_is_refused():
    endless = []
    endless.append(endless)
    with pytest.raises(UsageError, match="hold itself"):
        read_tensors(endless)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64, np.int8, bool])
def test_large_numbers_are_finite_though_their_squares_are_not(kind):
    large = np.array([np.finfo(kind).max if np.dtype(kind).kind == "f" else 1] * 3, dtype=kind)

    assert read_tensors(large).arrays[0].tolist() == [float(x) for x in large]
    for bad in (np.inf, np.nan):
        if np.dtype(kind).kind == "f":
            with pytest.raises(UsageError, match="contains NaN or inf"):
                read_tensors(np.array([1, bad], dtype=kind))
