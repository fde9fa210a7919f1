"""Known mistakes of `count_polynomial_features`; each docstring is what the learner reads."""

import math

from ..references import count_polynomial_features


def without_repetition(n, degree):
    """Yours counts only products of different variables. A variable may occur more than once, since x * x
    is a feature too.
    """
    return math.comb(n, degree)


def ordered_products(n, degree):
    """Yours counts x * y and y * x as two. They are the same feature."""
    return n**degree


def up_to_degree(n, degree):
    """Yours also counts all lower degrees, down to the constant 1 (or a `- 1` is missing). The task asks
    for exactly this degree.
    """
    return math.comb(n + degree, degree)


def roles_swapped(n, degree):
    """Yours counts the products of degree n in `degree` variables, because the two have changed places."""
    return math.comb(n + degree - 1, n)


def always_quadratic(n, degree):
    """Yours is right for degree 2, but it gives the same number for every degree."""
    return n * (n + 1) // 2


def through_floats(n, degree):
    """Yours is right for small numbers, but the large ones are rounded, because a float holds 15 to 17
    digits. Use integers throughout.
    """
    return int(float(count_polynomial_features(n, degree)))
