# unseen: wrong | lines 8, 11 | the cycle is made longer before it is taken off, and the half is missing
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    T_cur, T_i = t, T0
    while T_cur >= T_i:
        T_i = T_i * T_mult
        T_cur = T_cur - T_i
    height = eta_max - eta_min
    return eta_min + height * (1 + math.cos(math.pi * T_cur / T_i))
