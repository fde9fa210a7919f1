# unseen: wrong | line 9 | the new length is subtracted and not the old one
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    t_cur, T_cur = t, T0
    while t_cur >= T_cur:
        T_cur = T_cur * T_mult
        t_cur = t_cur - T_cur
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t_cur / T_cur))
