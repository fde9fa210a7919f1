"""A whole number that went through a float is told by its digits, where all wrong ones are such."""

import pytest

from tests.answering import card, finding


def power(n):
    """A power.

    Returns
    -------
    p : int
        Three to the n.
    """
    return 3**n


def draw(rng):
    for n in (2, 20, 40, 60):
        yield {"n": n}


POWERS = card(reference=power, inputs=draw, gradient=None, mistakes=())


def cause(answer):
    return finding(answer, POWERS).likely_cause


def test_digits_that_a_float_keeps_are_counted():
    assert cause(lambda n: int(float(3**n))).startswith(
        "Where the answer is wrong, yours is right to about 16 digits and rounded after them"
    )
    assert "about 9 digits" in cause(lambda n: 3**n + (n > 39) * 3**n // 10**9)


@pytest.mark.parametrize(
    "answer",
    [
        lambda n: int(float(3**n)) + (n == 2),  # wrong where a float holds the number
        lambda n: 2 * 3**n,
        lambda n: 3**n + 3**n // 1000,
        lambda n: float(3**n),
    ],
)
def test_other_wrong_whole_numbers_are_not_called_rounded(answer):
    assert "rounded after" not in cause(answer)
