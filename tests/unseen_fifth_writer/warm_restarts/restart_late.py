# unseen: wrong | line 7 | the restart comes one step late, when t is above the length of the cycle
from math import cos, pi


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length, since = T0, t
    while since > length:
        since -= length
        length *= T_mult
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + cos(pi * since / length))
