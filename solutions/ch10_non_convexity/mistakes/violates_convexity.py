"""Known mistakes of `violates_convexity`; each docstring is what the learner reads."""

import numpy as np

from ..references import violates_convexity


def convexity_held(f, u, v, t):
    """Yours answers the opposite question. True means that f lies ABOVE its chord there."""
    return not violates_convexity(f, u, v, t)


def middle_only(f, u, v, t):
    """Yours looks at the middle of the chord. The point is chosen by t, as t u + (1 - t) v."""
    return violates_convexity(f, u, v, 0.5)


def weights_exchanged(f, u, v, t):
    """In yours the point and the height of the chord do not belong together. The share of u is t in both."""
    return bool(f(t * u + (1 - t) * v) > (1 - t) * f(u) + t * f(v) + 1e-10 * max(1, abs(f(u)), abs(f(v))))


def other_place(f, u, v, t):
    """Yours gives v the share t, but it is the share of u."""
    return violates_convexity(f, u, v, 1 - t)


def above_both_ends(f, u, v, t):
    """Yours compares with the higher end. A convex function stays below the chord itself."""
    top = max(f(u), f(v))
    return bool(f(t * u + (1 - t) * v) > top + 1e-10 * max(1, abs(f(u)), abs(f(v))))


def anywhere_on_the_chord(f, u, v, t):
    """Yours searches the whole chord. The question is about one point, the one that t chooses."""
    return any(violates_convexity(f, u, v, s) for s in np.linspace(0, 1, 41))


def rounding_counts(f, u, v, t):
    """Yours says that a straight line is not convex where rounding lifts it above its chord. Allow for the
    slack of the docstring.
    """
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v))


def slack_not_scaled(f, u, v, t):
    """Yours allows the same slack for every function. Values of a billion are rounded much more coarsely, so
    scale the slack.
    """
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10)


def slack_by_first_end(f, u, v, t):
    """In yours the slack depends on one end of the chord, but the value at the other end may be larger."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10 * max(1, abs(f(u))))


def slack_with_its_sign(f, u, v, t):
    """Yours takes large negative values for small ones. Their magnitude counts."""
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + 1e-10 * max(1, f(u), f(v)))


def touching_counts(f, u, v, t):
    """Yours counts touching the chord as a violation. A straight line touches it everywhere and is convex."""
    slack = 1e-10 * max(1, abs(f(u)), abs(f(v)))
    return bool(f(t * u + (1 - t) * v) >= t * f(u) + (1 - t) * f(v) - slack)


def slack_too_wide(f, u, v, t):
    """Yours allows too much. A dent of a millionth is still a dent, and the docstring states the slack."""
    there, chord = f(t * u + (1 - t) * v), t * f(u) + (1 - t) * f(v)
    return bool(there > chord and not np.isclose(there, chord))
