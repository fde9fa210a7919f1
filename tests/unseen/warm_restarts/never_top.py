# unseen: wrong | line 8 | the step of a restart still belongs to the old cycle

import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    length = T0
    while t > length:
        t -= length
        length *= T_mult
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * t / length))
