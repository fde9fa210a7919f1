# unseen: wrong | line 7 | at t = T0 the first cycle has not yet ended, because the comparison is > and not >=
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    t_cur, T_cur = t, T0
    while t_cur > T_cur:
        t_cur -= T_cur
        T_cur *= T_mult
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t_cur / T_cur))
