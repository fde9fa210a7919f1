"""What a loss and a gradient may return."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.outcomes import Reason
from gradecheck.gradients.tensors import read_tensors
from gradecheck.gradients.validation import (
    BrokenRuleError,
    entry_name,
    read_gradient,
    read_loss,
    refuse_infinite_loss,
)

TENSORS = read_tensors({"W": np.ones((2, 3)), "b": np.ones(3)})


@pytest.mark.parametrize("value", [0.5, 1, np.float32(0.5), np.array(0.5), np.array([[0.5]]), [0.5], True])
def test_one_number_in_any_wrapping_is_a_loss(value):
    assert read_loss(value)[0] == float(np.asarray(value).item())


@pytest.mark.parametrize("value", [None, "1", {}, [], [1, 2], np.ones((2, 2)), 1j, object(), [[1], [1, 2]]])
def test_anything_else_is_refused_as_the_loss(value):
    with pytest.raises(BrokenRuleError) as caught:
        read_loss(value)
    assert caught.value.who == "loss"
    assert caught.value.sentence.startswith("The loss")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_loss_that_is_not_finite_is_refused(value):
    with pytest.raises(BrokenRuleError, match=f"The loss is {value} at these parameters"):
        refuse_infinite_loss(value)


def test_lists_of_numbers_are_arrays_of_them():
    found = read_gradient(TENSORS, {"W": [[1, 2, 3], [4, 5, 6]], "b": (1.0, 2.0, 3.0)})

    np.testing.assert_array_equal(found.arrays[0], [[1, 2, 3], [4, 5, 6]])
    assert "holds whole numbers (int64): was it cut off?" in found.notes[0]


def test_order_of_a_dict_does_not_matter():
    found = read_gradient(TENSORS, {"b": np.zeros(3), "W": np.ones((2, 3))})

    assert [a.shape for a in found.arrays] == [(2, 3), (3,)]


def test_memory_that_is_shared_is_noted():
    shared = np.ones(6)
    tensors = read_tensors({"W": np.ones((2, 3)), "b": shared[:3]})
    found = read_gradient(tensors, {"W": shared.reshape(2, 3), "b": shared[3:]})

    assert "The gradient of `W` shares its memory with the parameter `b`." in found.notes
    assert "The gradients of `W` and `b` share their memory." in found.notes


@pytest.mark.parametrize(("where", "name"), [((), "c"), ((3,), "c[3]"), ((0, 2), "c[0, 2]")])
def test_entry_is_named_as_python_would(where, name):
    assert entry_name("c", where) == name


@pytest.mark.parametrize(
    ("parameters", "square"),
    [
        ([1.0, 2.0, 3.0], lambda p: sum(x**2 for x in p)),  # as SciPy writes a starting point
        ([np.ones((2, 3)), np.full((2, 3), 2.0)], lambda p: sum(np.sum(x**2) for x in p)),
    ],
)
def test_gradient_of_a_list_may_be_one_array_of_its_items(parameters, square):
    assert check_gradient(square, lambda p: 2 * np.array(p), parameters, seed=0)
    assert (
        check_gradient(square, lambda p: 3 * np.array(p), parameters, seed=0).reason is Reason.SLOPE_DIFFERS
    )
    assert check_gradient(square, lambda p: np.array(p)[1:], parameters, seed=0).reason is Reason.STRUCTURE


def test_arguments_in_another_order_are_told_the_order():
    found = check_gradient(np.ones(2), lambda p: np.sum(p**2), lambda p: 2 * p)
    assert "The order is check_gradient(loss, gradient, parameters)." in found.headline
