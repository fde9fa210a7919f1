"""Words for a learner."""

import numpy as np
import pytest

from gradecheck.wording.values import arguments_in_words, kind_and_values, kind_in_words, show, tell_apart
from gradecheck.worker.call import Probe, Seed
from gradecheck.worker.plain_values import Foreign


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing (None, as from a function without `return`, or a method that works in place)"),
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
    assert kind_in_words(value) == words


def test_numbers_are_shown_with_six_digits():
    assert show(np.float64(1 / 3)) == "0.333333"


def test_two_near_numbers_are_shown_until_they_differ():
    assert tell_apart(1.0, 1.0 + 1e-10) == ("1", "1.0000000001")
    assert tell_apart(1.0, 2.0) == ("1", "2")


def test_integer_beyond_the_digits_of_python_is_shown_by_its_ends():
    assert show(10**5000).startswith("0x")
    assert show(10**5000).endswith(" characters)")
    assert show(10**60 + 7) == "100000000000000...000000000000007 (61 characters)"


def test_question_shows_short_values_and_the_kind_of_long_ones():
    question = arguments_in_words(
        {"v": np.zeros(2), "X": np.ones((5, 3)), "eta": 0.1, "weights": [np.ones(2)]}
    )

    assert question == "v = [0., 0.], X = an array of float, shape (5, 3), eta = 0.1, weights = a list of 1"


def test_short_list_of_a_question_is_written_as_in_code():
    assert (
        arguments_in_words({"parents": [[1], [0]], "sizes": (4, 6)}) == "parents = [[1], [0]], sizes = (4, 6)"
    )
    assert arguments_in_words({"losses": [0.123456789] * 9}) == "losses = a list of 9"


def test_parts_of_a_list_are_written_as_in_code_where_they_are_short():
    nodes = [
        {"op": "input", "inputs": []},
        {"op": "mul", "inputs": [0, 0]},
        {"op": "add", "inputs": [0] * 40},
    ]

    assert kind_and_values(nodes) == (
        "list of 3",
        "[0] {'op': 'input', 'inputs': []}\n[1] {'op': 'mul', 'inputs': [0, 0]}\n[2] dict of 2",
    )


def test_function_and_generator_of_a_question_are_named_and_not_printed_as_code():
    question = {"f": Probe("sum_of_sines", {"weights": np.ones(3)}), "rng": Seed(7)}

    assert arguments_in_words(question) == "f = a function (sum of sines), rng = a random generator"


def test_neighbouring_floats_are_told_apart_by_their_last_digit():
    yours, expected = tell_apart(0.1, np.nextafter(0.1, 1))

    assert yours != expected
