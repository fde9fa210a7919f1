import numpy as np
import pytest

from gradecheck.reporting.error_map import SIDE, picture_of


def test_every_entry_of_a_small_array_has_its_square():
    mask = np.array([[True, False], [False, False], [False, True]])
    picture = picture_of(mask, (2, 1))
    assert (picture.rows, picture.columns, picture.block) == (3, 2, (1, 1))
    assert [(s.row, s.column) for s in picture.squares if s.wrong] == [(0, 0), (2, 1)]
    assert [(s.row, s.column) for s in picture.squares if s.worst] == [(2, 1)]
    assert (picture.wrong, picture.entries) == (2, 6)


def test_vector_is_a_row():
    picture = picture_of(np.array([False, True, False]), (1,))
    assert (picture.rows, picture.columns, picture.shape) == (1, 3, (3,))
    assert [s.worst for s in picture.squares] == [False, True, False]


@pytest.mark.parametrize("place", [(0, 0), (299, 999), (150, 3)])
def test_one_wrong_entry_of_a_large_array_is_seen(place):
    mask = np.zeros((300, 1000), dtype=bool)
    mask[place] = True
    picture = picture_of(mask, place)
    assert picture.rows <= SIDE
    assert picture.columns <= SIDE
    wrong = [s for s in picture.squares if s.wrong]
    assert [(s.row * picture.block[0] <= place[0] < (s.row + 1) * picture.block[0]) for s in wrong] == [True]
    assert wrong[0].worst
    assert (picture.wrong, picture.entries) == (1, 300_000)


@pytest.mark.parametrize(
    "mask",
    [None, np.array(True), np.array([True]), np.zeros((2, 2, 2), dtype=bool)],
    ids=["no mask", "a scalar", "one entry", "three dimensions"],
)
def test_nothing_to_see_gives_no_picture(mask):
    assert picture_of(mask) is None
