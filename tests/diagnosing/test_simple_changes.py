"""What a mistake does to the right numbers is a factor, a term, or neither."""

import numpy as np
import pytest

from gradecheck.diagnosing.simple_changes import ADDED, Case, simple_ways

W = [np.array([1.0, 2.0, -3.0]), np.array([0.5, 4.0])]
RIGHT = [np.array([2.0, 5.0, 7.0]), np.array([-1.0, 3.0])]


def ways(change, rights=RIGHT, **arguments):
    """The ways in which ``change(right, w)`` is simple on every case."""
    given = [{"w": w, **arguments} for w in W] if len(rights) == len(W) else [{"w": 0.0, **arguments}] * 3
    cases = [Case(each, {}, {"z": [r]}) for each, r in zip(given, rights, strict=True)]
    wrong = [{"z": [change(r, each["w"])]} for r, each in zip(rights, given, strict=True)]
    return simple_ways(cases, wrong)["z"]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda r, w: 3 * r, {"about 0"}),
        (lambda r, w: len(r) * r, {"about 0"}),
        (lambda r, w: np.abs(r), {"about 0"}),
        (lambda r, w: r + 2 * w, {ADDED}),
        (lambda r, w: w - (r - w), {"w"}),
        (lambda r, w: r * w, set()),
        (lambda r, w: r + 1, set()),
        (lambda r, w: r[None], set()),
    ],
)
def test_factor_and_term_are_told_apart_from_anything_else(change, found):
    assert ways(change) == found


def test_changed_signs_of_some_entries_are_a_factor():
    assert "about 0" in ways(lambda r, w: np.where(np.arange(len(r)) == 1, -r, r))


def test_factor_of_single_numbers_is_one_size_or_one_argument_on_every_case():
    rights, X = [np.array(2.0), np.array(3.0), np.array(5.0)], np.ones((4, 7))
    factors = iter([4.0, 7.0, 3.1])

    assert ways(lambda r, w: 1.7 * r, rights, X=X) == {"about 0"}
    assert ways(lambda r, w: r / len(X), rights, X=X) == {"about 0"}
    assert ways(lambda r, w: r**2, rights, X=X) == set()
    assert ways(lambda r, w: r * next(factors), rights, X=X) == set()


def test_output_without_arrays_is_left_as_it_is():
    cases = [Case({"w": W[0]}, {}, {"z": []})] * 2
    assert ADDED not in simple_ways(cases, [{"z": []}] * 2)["z"]
