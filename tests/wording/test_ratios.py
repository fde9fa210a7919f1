"""Ratios in words."""

import pytest

from gradecheck.wording.ratios import times_in_words


@pytest.mark.parametrize(
    ("ratio", "words"),
    [(2.0, "twice"), (0.5, "half of"), (-2.0, "minus twice"), (0.25, "a quarter of"), (3.0, "3 times")],
)
def test_ratio_is_said_as_a_person_says_it(ratio, words):
    assert times_in_words(ratio, part=1e-7) == words


def test_ratio_that_is_only_near_a_known_one_is_a_number():
    assert times_in_words(2.0001, part=1e-5) == "2.0001 times"
    assert times_in_words(2.0001, part=1e-3) == "twice"
