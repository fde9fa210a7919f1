# unseen: right | - | a recursion over the cycles
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    if T_mult == 1:
        t %= T0
    if t >= T0:
        return warm_restarts(t - T0, T0 * T_mult, T_mult, eta_min, eta_max)
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T0)) / 2
