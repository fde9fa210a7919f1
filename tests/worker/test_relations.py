"""Relations lead there and back, and fingerprints tell values apart and rounding not."""

import warnings

import numpy as np
import pytest

from gradecheck.worker.relations import INVERSE, RELATIONS, fingerprint, related, without_shapes

X = np.array([[1.0, 2.5, 0.25], [0.5, 4.0, 9.0]])


def test_every_relation_has_one_that_leads_back():
    assert set(INVERSE) == set(RELATIONS)
    for relation, back in INVERSE.items():
        there = (
            related(relation, [X, [X, 2.0 * X]], 2) if relation != "transposed" else related(relation, [X], 2)
        )
        again = related(back, there, 2)
        assert fingerprint(again[:1]) == fingerprint([X])


@pytest.mark.parametrize("value", [None, "text", {"a": 1}])
def test_what_has_no_numbers_is_related_to_nothing_but_itself(value):
    assert related("negated", [value], 2) is None
    assert related("same", [value], 2) == [value]


def test_vector_has_no_transpose_and_negative_number_no_root():
    assert related("transposed", [np.ones(3)], 3) is None
    assert related("root", [np.array([1.0, -1.0])], 2) is None


def test_complement_of_a_condition_is_its_opposite():
    assert related("complement", [True, np.array([True, False])], 2)[0] is False
    assert related("complement", [np.array([True, False])], 2)[0].tolist() == [False, True]


def test_fingerprint_forgives_rounding_and_nothing_else():
    assert fingerprint([X]) == fingerprint([X * (1 + 1e-13)])
    for other in (X * 1.0001, X[:, ::-1], X.T, -X, X.ravel(), X + 1e-4):
        assert fingerprint([other]) != fingerprint([X])


def test_number_and_array_of_one_number_have_one_fingerprint():
    assert fingerprint([2.0]) == fingerprint([2]) == fingerprint([np.float64(2.0)])
    assert fingerprint([True]) == fingerprint([np.bool_(True)]) != fingerprint([1])


def test_entries_in_another_shape_agree_without_shapes():
    one, other = fingerprint([X]), fingerprint([X.reshape(3, 2)])
    assert one != other
    assert without_shapes(one) == without_shapes(other)


def test_of_arrays_in_a_list_each_must_agree_without_shapes():
    lists = [[X, X + 1], [X.reshape(3, 2), X + 1], [X + 2, X + 1], [X]]
    same, in_another_shape, other_first, shorter = (without_shapes(fingerprint([each])) for each in lists)
    assert same == in_another_shape
    assert same not in (other_first, shorter)


def test_object_that_is_no_value_has_no_fingerprint():
    assert fingerprint([object()]) is None


def test_numbers_that_are_too_large_are_related_and_printed_without_a_warning():
    huge = np.array([1e300, -1e300, np.inf])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fingerprint([huge]) is not None
        assert related("squared", [huge], 2)[0][0] == np.inf
        assert related("doubled", [1e308 * np.ones(2)], 2) is not None
