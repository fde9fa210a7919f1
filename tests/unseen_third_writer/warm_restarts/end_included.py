# unseen: wrong | line 7 | the restart comes one step late
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    T = T0
    while t > T:
        t -= T
        T *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / T)) / 2
