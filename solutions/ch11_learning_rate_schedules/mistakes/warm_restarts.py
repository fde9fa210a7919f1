"""Known mistakes of `warm_restarts`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in

from ..references import warm_restarts


def _restarts(part, t, T0, T_mult, eta_min, eta_max):
    """The restarts, in the parts that may be wrong."""
    since, length, restarts = t, T0, 0
    while part("over", since >= length, since=since, length=length):
        if part("stays_down", False, restarts=restarts):
            return eta_min
        since -= length
        length = part("next_length", length * T_mult, length=length, T0=T0)
        restarts += 1
    length = part("length", length, T0=T0)
    since = part("since", since, t=t)
    angle = part("angle", math.pi * since / length, since=since, length=length)
    top = part("top", eta_max, restarts=restarts)
    return part("floor", eta_min) + (top - eta_min) * (1 + math.cos(angle)) / 2


def cycles_never_grow(t, T0, T_mult, eta_min, eta_max):
    """All your cycles have the same length, but each is T_mult times as long as the one before."""
    return warm_restarts(t, T0, 1, eta_min, eta_max)


@mistake_in(_restarts, "over")
def restart_one_step_late(since, length):
    """Yours restarts one step late. At t = T0 the rate is eta_max again."""
    return since > length


@mistake_in(_restarts, "stays_down")
def one_restart_only(restarts):
    """Yours restarts once. After the second cycle it should do so again."""
    return restarts == 1


@mistake_in(_restarts, "stays_down")
def two_restarts_only(restarts):
    """Yours restarts twice and then stays down. The cycles never end."""
    return restarts == 2


@mistake_in(_restarts, "length")
def one_step_short(length):
    """Your cycles reach eta_min in their last step. Divide by the length of the cycle."""
    return length - 1


@mistake_in(_restarts, "angle")
def pi_forgotten(since, length):
    """In yours the factor pi is missing. In each cycle the angle should go from 0 toward pi."""
    return since / length


@mistake_in(_restarts, "next_length")
def cycles_grow_by_T0(length, T0):
    """Your cycles grow by T0 each time, but their length is multiplied by T_mult."""
    return length + T0


@mistake_in(_restarts, "length")
def length_of_the_first(T0):
    """Yours finds the cycle, but then divides by T0. Divide by the length of the cycle that contains t."""
    return T0


@mistake_in(_restarts, "since")
def time_not_reset(t):
    """Yours finds the cycle, but puts all of t into the cosine. Only the steps since the restart count."""
    return t


@mistake_in(_restarts, "angle")
def full_turn(angle):
    """Each of your cycles goes down and up again. The angle should reach pi, and then the rate jumps."""
    return 2 * angle


@mistake_in(_restarts, "top")
def top_halved(top, restarts):
    """Your later cycles start lower, but the rate goes back to eta_max itself."""
    return top / 2 if restarts else top


@mistake_in(_restarts, "floor")
def floor_forgotten():
    """Yours comes down toward 0, because eta_min is not added."""
    return 0.0
