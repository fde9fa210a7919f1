"""Known mistakes of `exponential_decay`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in


def _decay(part, t, eta0, rate):
    """The decay, in the parts that may be wrong."""
    t = part("t", t)
    return part("eta0", eta0) * part("left", math.exp(-rate * t), t=t, rate=rate)


@mistake_in(_decay, "left")
def power_of_the_rate(t, rate):
    """Yours is a power of `rate` itself. The factor of one step is exp(-rate)."""
    return rate**t


@mistake_in(_decay, "left")
def part_taken_off(t, rate):
    """Yours multiplies by 1 - rate, which is close to exp(-rate) only for small rates."""
    return (1 - rate) ** t


@mistake_in(_decay, "left")
def divided_by_the_rate(t, rate):
    """Yours divides by `rate` in the exponent. Multiply by it, because a larger rate should fall faster."""
    return math.exp(-t / rate)


@mistake_in(_decay, "left")
def one_over(t, rate):
    """Yours falls like 1/(1 + rate t). That is a schedule too, but in the end it falls more slowly."""
    return 1 / (1 + rate * t)


@mistake_in(_decay, "left")
def base_ten(t, rate):
    """Yours uses powers of 10, so it falls 2.3 times as fast."""
    return 10 ** (-rate * t)


@mistake_in(_decay, "eta0")
def start_forgotten():
    """In yours the rate at the start is missing, so that at t = 0 it is 1."""
    return 1.0


@mistake_in(_decay, "t")
def one_step_late(t):
    """At t = 0 the rate should be eta0 itself, but yours has already fallen once."""
    return t + 1


@mistake_in(_decay, "left")
def rising(t, rate):
    """Yours rises, because the exponent has the wrong sign."""
    return math.exp(rate * t)


@mistake_in(_decay, "t")
def time_squared(t):
    """The exponent of yours grows with the square of t, but the rate should fall by the same share in every
    step.
    """
    return t**2
