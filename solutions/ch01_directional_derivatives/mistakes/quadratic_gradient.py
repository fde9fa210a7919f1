"""Known mistakes of `quadratic_gradient`; each docstring is what the learner reads."""


def symmetric_assumed(A, b, w):
    """Yours would be right if A were symmetric. A has a w on both sides: what does the left one add?"""
    return A @ w - b


def transposed_alone(A, b, w):
    """Yours would be right if A were symmetric. A has a w on both sides: what does the right one add?"""
    return A.T @ w - b


def half_lost(A, b, w):
    """The quadratic part of yours is twice ours: where did the 1/2 of the cost go?"""
    return (A + A.T) @ w - b


def half_kept_once(A, b, w):
    """Yours differentiates one of the two w's only: the product rule has two terms, and neither may
    be lost.
    """
    return 0.5 * A @ w - b


def linear_part_lost(A, b, w):
    """Yours is ours without the linear part: the cost also has - b . w."""
    return 0.5 * (A + A.T) @ w


def linear_part_added(A, b, w):
    """Yours has the opposite sign in the linear part: look at it in the cost."""
    return 0.5 * (A + A.T) @ w + b


def half_taken_twice(A, b, w):
    """The quadratic part of yours is half of ours: the 1/2 was taken twice."""
    return 0.25 * (A + A.T) @ w - b


def linear_part_inside(A, b, w):
    """Yours multiplies b by the matrix too, because it stands inside the parentheses."""
    return 0.5 * (A + A.T) @ (w - b)
