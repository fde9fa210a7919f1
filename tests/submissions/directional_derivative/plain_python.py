# expect: passed - -
import math


def directional_derivative(slope_of_axes, direction):
    length = math.hypot(*direction.tolist())
    if length == 0:
        raise ValueError("no direction")
    return math.fsum(g * d / length for g, d in zip(slope_of_axes.tolist(), direction.tolist()))
