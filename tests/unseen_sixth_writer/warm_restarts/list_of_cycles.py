# unseen: right | - | keeps the lengths of all cycles in a list and takes the squared cosine of half the angle
import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    cycles = []
    while sum(cycles) <= t:
        cycles.append(T0 if not cycles else cycles[-1] * T_mult)
        if T_mult == 1:
            t, cycles = t % T0, [T0]
    since = t - sum(cycles[:-1])
    high = math.cos(math.pi * since / cycles[-1] / 2) ** 2
    return eta_max * high + eta_min * (1 - high)
