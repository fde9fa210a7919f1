"""Known mistakes of `count_polynomial_features`; each docstring is what the learner reads."""

import math

from ..references import count_polynomial_features


def without_repetition(n, degree):
    """Yours counts products of different variables only. A variable may come more than once: x * x is a
    feature too.
    """
    return math.comb(n, degree)


def ordered_products(n, degree):
    """Yours counts x * y and y * x as two. They are the same feature."""
    return n**degree


def up_to_degree(n, degree):
    """Yours also counts all lower degrees, down to the constant 1 (or a `- 1` is missing). Asked for is
    exactly this degree.
    """
    return math.comb(n + degree, degree)


def roles_swapped(n, degree):
    """Yours counts the monomials of degree n in `degree` variables: the two changed places."""
    return math.comb(n + degree - 1, n)


def always_quadratic(n, degree):
    """Right for degree 2, but yours gives the same number for every degree."""
    return n * (n + 1) // 2


def through_floats(n, degree):
    """Right for small numbers; the large ones are rounded, because a float holds 15 to 17 digits. Stay with
    whole numbers all the way.
    """
    return int(float(count_polynomial_features(n, degree)))
