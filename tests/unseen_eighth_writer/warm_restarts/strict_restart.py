# unseen: wrong | line 7 | the step at the end of a cycle still belongs to the old cycle, so the rate is eta_min there and not eta_max
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t > length:
        t -= length
        length *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t / length)) / 2
