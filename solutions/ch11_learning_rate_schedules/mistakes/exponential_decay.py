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
    """Yours multiplies by 1 - rate. That is near exp(-rate) for small rates only."""
    return (1 - rate) ** t


@mistake_in(_decay, "left")
def divided_by_the_rate(t, rate):
    """Yours divides by `rate` in the exponent. A larger rate falls faster: multiply by it."""
    return math.exp(-t / rate)


@mistake_in(_decay, "left")
def one_over(t, rate):
    """Yours falls like 1/(1 + rate t): a schedule too, but a slower one in the end."""
    return 1 / (1 + rate * t)


@mistake_in(_decay, "left")
def base_ten(t, rate):
    """Yours uses powers of 10, so it falls 2.3 times as fast."""
    return 10 ** (-rate * t)


@mistake_in(_decay, "eta0")
def start_forgotten():
    """The rate at the start is missing in yours: at t = 0 it is 1."""
    return 1.0


@mistake_in(_decay, "t")
def one_step_late(t):
    """At t = 0 the rate should be eta0 itself; yours has already fallen once."""
    return t + 1


@mistake_in(_decay, "left")
def rising(t, rate):
    """Yours rises: look at the sign in the exponent."""
    return math.exp(rate * t)
