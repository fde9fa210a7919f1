# unseen: wrong | line 10 | the cycles grow by T_mult T0 and not by the factor T_mult
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length, k = T0, 0
    while t >= length:
        t -= length
        k += 1
        length = T0 * max(1, T_mult * k)
    return eta_min + (eta_max - eta_min) / 2 * (1 + math.cos(math.pi * t / length))
