"""Known mistakes of `cosine_annealing`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in


def _cosine(part, t, T, eta_min, eta_max):
    """The half cosine, in the parts that may be wrong."""
    t = part("t", t, T=T)
    if part("over", t > T):
        return part("end", eta_min)
    length = part("length", T)
    angle = part("angle", math.pi * t / length, t=t, length=length)
    half = part("half", (1 + math.cos(angle)) / 2, angle=angle, t=t, length=length)
    span = part("span", eta_max - eta_min, eta_max=eta_max)
    return part("rate", eta_min + span * half, eta_max=eta_max, span=span, half=half)


@mistake_in(_cosine, "over")
def rises_again():
    """After T yours climbs back up the cosine. Beyond T the rate stays at eta_min."""
    return False


@mistake_in(_cosine, "t")
def starts_again(t, T):
    """Yours starts from the top again at t = T, as a restart would. Here the rate is eta_min from T on."""
    return t % T


@mistake_in(_cosine, "t")
def starts_again_late(t, T):
    """After T yours starts from the top again, which would be a restart. Here the rate stays at eta_min."""
    return t % T if t > T else t


@mistake_in(_cosine, "angle")
def pi_forgotten(t, length):
    """In yours the factor pi is missing. The angle should go from 0 to pi while t goes from 0 to T."""
    return t / length


@mistake_in(_cosine, "half")
def straight_line(t, length):
    """Yours is a straight line, but the rate should follow half a cosine."""
    return 1 - t / length


@mistake_in(_cosine, "end")
def zero_in_the_end():
    """After T yours is 0, but the rate should stay at eta_min."""
    return 0.0


@mistake_in(_cosine, "angle")
def degrees(t, length):
    """The angle in yours is in degrees, but cos takes radians."""
    return 180 * t / length


@mistake_in(_cosine, "angle")
def full_turn(angle):
    """Yours goes down and up again within T, as with an angle that reaches two pi. It should only go
    down.
    """
    return 2 * angle


@mistake_in(_cosine, "half")
def sine(angle):
    """Yours follows a sine, which is in the middle at t = 0, where the rate should be at the top."""
    return (1 + math.sin(angle)) / 2


@mistake_in(_cosine, "half")
def half_forgotten(half):
    """In yours a factor 1/2 is missing, since 1 + cos goes from 2 to 0."""
    return 2 * half


@mistake_in(_cosine, "span")
def span_is_the_top(eta_max):
    """Yours starts above eta_max. The distance from top to bottom is eta_max - eta_min."""
    return eta_max


@mistake_in(_cosine, "rate")
def upside_down(eta_max, span, half):
    """Yours starts at the bottom and ends at the top."""
    return eta_max - span * half


@mistake_in(_cosine, "rate")
def floor_forgotten(span, half):
    """Yours comes down to 0 at T, because eta_min is not added."""
    return span * half


@mistake_in(_cosine, "length")
def one_step_short(length):
    """Yours reaches the bottom one step early. Divide by T."""
    return length - 1
