"""The usual confusions between two shapes."""

import pytest

from gradecheck.wording.shapes import shape_confusion


@pytest.mark.parametrize(
    ("yours", "expected", "words"),
    [
        ((3, 1), (3,), "a column with two axes where one axis is expected"),
        ((1, 3), (3,), "a row with two axes where one axis is expected"),
        ((3, 3), (3,), "each entry with each (was a column broadcast against a row?)"),
        ((5, 3), (3,), "5 rows of that length (is a sum or a mean over the rows missing?)"),
        ((3,), (3, 1), "one axis is lost"),
        ((3, 2), (2, 3), "the transposed shape"),
        ((), (2, 3), "a single number where an array is expected"),
        ((3,), (), "an array where a single number is expected"),
    ],
)
def test_usual_confusion_is_named(yours, expected, words):
    assert words in shape_confusion(yours, expected)


def test_any_other_pair_of_shapes_is_left_without_a_guess():
    assert shape_confusion((7, 5), (4, 2)) == ""
