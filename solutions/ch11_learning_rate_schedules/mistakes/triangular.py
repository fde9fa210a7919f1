"""Known mistakes of `triangular`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in


def _triangle(part, t, half_cycle, eta_min, eta_max):
    """The triangle, in the parts that may be wrong."""
    cycle = part("cycle", 2 * half_cycle)
    within = part("within", t % cycle, t=t)
    height = part("height", 1 - abs(within - cycle / 2) / (cycle / 2), t=t, half_cycle=half_cycle)
    height = part("shape", max(height, 0.0))
    span = part("span", eta_max - eta_min, eta_max=eta_max)
    return part("floor", eta_min) + span * height


@mistake_in(_triangle, "cycle")
def half_is_whole(cycle):
    """Your cycles are half as long as they should be. The way up takes half_cycle steps, and the way down as
    many again.
    """
    return cycle // 2


@mistake_in(_triangle, "within")
def first_cycle_only(t):
    """Yours stays down after the first cycle."""
    return t


@mistake_in(_triangle, "height")
def saw_tooth(t, half_cycle):
    """Yours jumps down from the top. It should come down as slowly as it went up."""
    return (t % half_cycle) / half_cycle


@mistake_in(_triangle, "height")
def starts_at_the_top(height):
    """Yours is upside down. At t = 0 the rate is eta_min."""
    return 1 - height


@mistake_in(_triangle, "shape")
def smooth(shape):
    """Yours is a smooth wave, but the rate should follow straight lines."""
    return (1 - math.cos(math.pi * shape)) / 2


@mistake_in(_triangle, "span")
def span_is_the_top(eta_max):
    """The top of yours is eta_max + eta_min. The distance from bottom to top is eta_max - eta_min."""
    return eta_max


@mistake_in(_triangle, "floor")
def floor_forgotten():
    """Yours starts at 0, because eta_min is not added."""
    return 0.0


@mistake_in(_triangle, "shape")
def arch(shape):
    """Yours follows the arch of a sine, but the rate should follow straight lines."""
    return math.sin(math.pi * shape / 2)
