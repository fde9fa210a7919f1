# unseen: wrong | lines 10, 11 | the cycle is made longer before its length is subtracted

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    T_c, t_c = T0, t
    while t_c >= T_c:
        T_c = T_c * T_mult
        t_c = t_c - T_c
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t_c / T_c)) / 2
