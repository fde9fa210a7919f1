"""Known mistakes of `step_decay`; each docstring is what the learner reads."""

from gradecheck import mistake_in


def _stairs(part, t, eta0, factor, every):
    """The stairs, in the parts that may be wrong."""
    stair = part("stair", t // every, t=t, every=every)
    return part("rate", eta0 * factor**stair, eta0=eta0, factor=factor, stair=stair)


@mistake_in(_stairs, "stair")
def no_stairs(t, every):
    """Yours falls a little in every step. The rate is constant on a stair, so count complete stairs only."""
    return t / every


@mistake_in(_stairs, "stair")
def first_stair_too_short(t, every):
    """Your cuts come one step early. The first `every` steps are t = 0 to every - 1."""
    return (t + 1) // every


@mistake_in(_stairs, "stair")
def first_stair_too_long(t, every):
    """Your cuts come one step late. At t = every the first stair is complete."""
    return max(t - 1, 0) // every


@mistake_in(_stairs, "stair")
def rounded(t, every):
    """Yours rounds to the nearest stair, so it cuts in the middle of one. Round down."""
    return round(t / every)


@mistake_in(_stairs, "stair")
def rounded_up(t, every):
    """Yours rounds up, so that the first step after t = 0 is already cut. Round down."""
    return -(-t // every)


@mistake_in(_stairs, "stair")
def every_step(t):
    """Yours multiplies by the factor in every step, instead of once for each stair."""
    return t


@mistake_in(_stairs, "stair")
def once_only(stair):
    """Yours cuts once and then never again."""
    return min(stair, 1)


@mistake_in(_stairs, "rate")
def factor_times_stairs(eta0, factor, stair):
    """Yours multiplies the factor by the number of stairs, but the number of stairs is an exponent."""
    return eta0 * factor * stair


@mistake_in(_stairs, "rate")
def taken_off(eta0, factor, stair):
    """Yours subtracts the share `factor`. The rate is multiplied by it, so 0.9 keeps nine tenths."""
    return eta0 * (1 - factor) ** stair


@mistake_in(_stairs, "rate")
def rising(eta0, factor, stair):
    """Yours rises from stair to stair. With a factor below 1 the rate falls."""
    return eta0 / factor**stair
