"""Known mistakes of `numerical_derivative`; each docstring is what the learner reads."""


def forward_difference(f, x, h=1e-5):
    """Yours compares x + h with x itself, so it looks to the right only. The central difference looks as far
    to the left.
    """
    return (f(x + h) - f(x)) / h


def backward_difference(f, x, h=1e-5):
    """Yours compares x with x - h, so it looks to the left only. The central difference looks as far to the
    right.
    """
    return (f(x) - f(x - h)) / h


def divided_by_h(f, x, h=1e-5):
    """Yours is exactly twice ours: how far apart are x + h and x - h?"""
    return (f(x + h) - f(x - h)) / h


def parentheses_above_lost(f, x, h=1e-5):
    """In yours only the second value of f is divided. Python divides before it subtracts: which parentheses
    are missing?
    """
    return f(x + h) - f(x - h) / (2 * h)


def parentheses_below_lost(f, x, h=1e-5):
    """Yours divides by 2 and then multiplies by h: `a / 2 * h` is (a / 2) times h. Put parentheses around the
    whole run.
    """
    return (f(x + h) - f(x - h)) / 2 * h


def sides_swapped(f, x, h=1e-5):
    """Yours has the opposite sign: a rising curve must get a positive slope."""
    return (f(x - h) - f(x + h)) / (2 * h)


def half_a_step_each(f, x, h=1e-5):
    """Yours is a central difference with half the step: here each side goes a whole h away from x."""
    return (f(x + h / 2) - f(x - h / 2)) / h


def own_step(f, x, h=1e-5):
    """Yours is nearly the true slope, whatever h is: the argument h is not used."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
