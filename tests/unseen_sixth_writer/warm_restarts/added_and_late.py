# unseen: wrong | lines 8, 10 | the next cycle begins one step late, and its length is longer by the number instead of that many times
import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t > length:
        t -= length
        length += T_mult
    c = math.cos(math.pi * t / length)
    return eta_min + (eta_max - eta_min) * (1 + c) / 2
