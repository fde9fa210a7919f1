# expect: failed exception -
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    cycle = int(math.log(t / T0 * (T_mult - 1) + 1, T_mult))
    length = T0 * T_mult**cycle
    since = t - T0 * (T_mult**cycle - 1) // (T_mult - 1)
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * since / length)) / 2
