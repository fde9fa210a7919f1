"""Arguments of a cost are moved as a whole, whatever they are nested in."""

import numpy as np

from gradecheck.questions.nested_arrays import moved, slope_along


def test_moving_keeps_the_structure_and_the_original():
    point = [[np.ones((2, 3)), np.ones(2)], np.zeros(4)]
    direction = [np.full((2, 3), 1.0), np.full(2, 2.0), np.full(4, 3.0)]

    there = moved(point, direction, 0.5)

    np.testing.assert_array_equal(there[0][1], [2.0, 2.0])
    np.testing.assert_array_equal(there[1], np.full(4, 1.5))
    np.testing.assert_array_equal(point[1], np.zeros(4))


def test_slope_is_the_inner_product_over_all_tensors():
    assert slope_along([np.array([1.0, 2.0]), np.array([[3.0]])], [np.ones(2), np.array([[2.0]])]) == 9.0
