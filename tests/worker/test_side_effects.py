"""What a call changed, and what its result shares, whatever the learner's classes say of themselves."""

import numpy as np
import pytest

from gradecheck.worker.call import Seed
from gradecheck.worker.side_effects import EarlierResult, changed_arguments, is_identical, shared_arguments


def changed(planned, arguments):
    return dict(changed_arguments(planned, arguments))


def test_argument_with_another_value_afterwards_is_changed_and_its_value_is_kept():
    found = changed((np.zeros(3), 2.0), [np.array([0.0, 1.0, 0.0]), 2.0])
    assert list(found) == [0]
    assert found[0].tolist() == [0.0, 1.0, 0.0]


def test_argument_that_is_only_replaced_by_an_equal_one_is_not_changed():
    assert changed((np.ones(2), [1, np.zeros(1)]), [np.ones(2), [1, np.zeros(1)]]) == {}


def put_into_itself(list_):
    list_[1] = list_


@pytest.mark.parametrize(
    "change",
    [
        lambda a: a.append(3),
        lambda a: a.pop(),
        lambda a: a.reverse(),
        lambda a: a.__setitem__(0, 1.0),
        lambda a: a[1].__setitem__("w", 0),
        lambda a: a[1].__setitem__(7, 0),
        lambda a: a[1].update(w=a[1].pop("w"), v=a[1].pop("v")),
        lambda a: a[1]["v"].__imul__(2),
        lambda a: a[1].__setitem__("v", a[1]["v"].astype(np.float32)),
        lambda a: a[1].__setitem__("w", a[1]["w"][:1]),
        lambda a: a[1].__setitem__("w", list(a[1]["w"])),
        put_into_itself,
    ],
)
def test_change_at_any_depth_is_seen(change):
    argument, planned = ([1, {"v": np.arange(3.0), "w": (None, "text")}, True] for _ in range(2))
    assert changed((planned,), [argument]) == {}

    change(argument)

    assert list(changed((planned,), [argument])) == [0]


def test_array_that_holds_nan_is_not_changed_by_that():
    assert changed((np.array([np.nan, 1.0]),), [np.array([np.nan, 1.0])]) == {}


def test_drawing_from_a_generator_is_no_change():
    assert changed((Seed(3),), [np.random.default_rng(4)]) == {}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (1, True),
        (1, 1.0),
        (np.ones(2), np.ones(2, dtype=np.float32)),
        (np.ones((2, 1)), np.ones(2)),
        ([1], (1,)),
        ({"a": 1}, {"b": 1}),
        ([1], [1, 2]),
    ],
)
def test_what_is_equal_but_of_another_kind_is_not_identical(a, b):
    assert not is_identical(a, b)


def test_zero_and_minus_zero_differ_in_an_array():
    assert not is_identical(np.array([0.0]), np.array([-0.0]))


@pytest.mark.parametrize(
    "value", [lambda w: w, lambda w: w[::2], lambda w: [1, {"a": w.T}], lambda w: (w.reshape(-1),)]
)
def test_result_that_is_a_view_of_an_argument_shares_its_memory(value):
    w = np.zeros((2, 4))
    assert list(shared_arguments(value(w), [np.zeros((2, 4)), w])) == [1]


def test_copy_shares_nothing():
    w = np.zeros(4)
    assert list(shared_arguments([w.copy(), w + 0], [w])) == []


def test_list_that_comes_back_is_shared():
    kept = [1, 2]
    assert list(shared_arguments(kept, [kept])) == [0]


def test_what_lies_in_the_memory_of_the_result_before_is_noticed_at_any_depth():
    earlier, kept = EarlierResult(), np.zeros(3)
    assert not earlier.is_in_the_way_of("f", {"a": [kept]})
    assert earlier.is_in_the_way_of("f", (kept[1:],))
    assert not earlier.is_in_the_way_of("g", kept)
    same = [1]
    assert not earlier.is_in_the_way_of("h", same)
    assert earlier.is_in_the_way_of("h", (same,))
    assert not earlier.is_in_the_way_of("h", [1])
