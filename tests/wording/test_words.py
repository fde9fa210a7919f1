"""Words for a learner."""

import numpy as np
import pytest

from gradecheck.wording.words import describe, describe_question, show, show_both
from gradecheck.worker.plain_values import Foreign


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing (None: is `return` missing?)"),
        (3, "an int"),
        (3.0, "a float"),
        (np.array(3), "an int"),
        (np.array(3.0), "a float"),
        (np.ones((2, 3)), "an array of float, shape (2, 3)"),
        ([1, 2], "a list of 2"),
        (Foreign("generator"), "an object of type `generator`"),
    ],
)
def test_kind_of_a_value_is_described(value, words):
    assert describe(value) == words


def test_numbers_are_shown_with_six_digits():
    assert show(np.float64(1 / 3)) == "0.333333"


def test_two_near_numbers_are_shown_until_they_differ():
    assert show_both(1.0, 1.0 + 1e-10) == ("1", "1.0000000001")
    assert show_both(1.0, 2.0) == ("1", "2")


def test_integer_beyond_the_digits_of_python_is_shown_by_its_ends():
    assert show(10**5000).startswith("0x")
    assert show(10**5000).endswith(" characters)")
    assert show(10**60 + 7) == "100000000000000...000000000000007 (61 characters)"


def test_question_shows_short_values_and_the_kind_of_long_ones():
    question = describe_question(
        {"v": np.zeros(2), "X": np.ones((5, 3)), "eta": 0.1, "weights": [np.ones(2)]}
    )

    assert question == "v = [0., 0.], X = an array of float, shape (5, 3), eta = 0.1, weights = a list of 1"
