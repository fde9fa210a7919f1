"""Known mistakes of `triangular2`; each docstring is what the learner reads."""

from gradecheck import mistake_in

from ..references import triangular


def _halving(part, t, half_cycle, eta_min, eta_max):
    """The halving triangle, in the parts that may be wrong."""
    cycle = part("cycle", t // (2 * half_cycle), t=t, half_cycle=half_cycle)
    share = part("share", 1 / 2**cycle, cycle=cycle)

    def triangle(bottom, top):
        return triangular(t, half_cycle, bottom, top)

    height = (triangle(eta_min, eta_max) - eta_min) * share
    known = {"share": share, "triangle": triangle, "eta_min": eta_min, "eta_max": eta_max}
    height = part("height", height, **known)
    return part("rate", eta_min + height, height=height, **known)


def halved_at_the_tops(t, half_cycle, eta_min, eta_max):
    """Yours halves at the top, in the middle of a cycle. A new height begins at the bottom."""
    halvings = (t + half_cycle) // (2 * half_cycle)
    return eta_min + (triangular(t, half_cycle, eta_min, eta_max) - eta_min) / 2**halvings


@mistake_in(_halving, "cycle")
def halved_twice_a_cycle(t, half_cycle):
    """Yours halves at each top and at each bottom. It should halve once in a cycle."""
    return t // half_cycle


@mistake_in(_halving, "rate")
def floor_forgotten(height):
    """Yours starts at 0, because eta_min is not added."""
    return height


@mistake_in(_halving, "height")
def span_is_the_top(triangle, share, eta_max):
    """The first top of yours is eta_max + eta_min. The distance from bottom to top is eta_max - eta_min."""
    return triangle(0.0, eta_max) * share


@mistake_in(_halving, "cycle")
def counts_from_one(cycle):
    """Your first cycle is already halved. Cycles are counted from 0."""
    return cycle + 1


@mistake_in(_halving, "cycle")
def never_halved():
    """Yours never halves, so it is `triangular`."""
    return 0


@mistake_in(_halving, "cycle")
def halved_once(cycle):
    """Yours halves once, but every new cycle has half the height of the one before."""
    return min(cycle, 1)


@mistake_in(_halving, "share")
def one_over_cycle(cycle):
    """Your heights are 1, 1/2, 1/3 and so on of the first one, but they should be 1, 1/2, 1/4 and so on."""
    return 1 / (cycle + 1)


@mistake_in(_halving, "rate")
def floor_halved_too(triangle, share, eta_min, eta_max):
    """Yours halves the whole rate, so the bottom sinks too. Only the height above eta_min is halved."""
    return triangle(eta_min, eta_max) * share


@mistake_in(_halving, "rate")
def top_halved(triangle, share, eta_min, eta_max):
    """Yours halves eta_max, but what is halved is the height above eta_min."""
    return triangle(eta_min, eta_max * share)
