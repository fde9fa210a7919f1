# unseen: wrong | line 12 | the cycle number is t // half_cycle, so the height is halved twice in each cycle

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    place = t % (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * min(place, 2 * half_cycle - place) / half_cycle


def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // half_cycle
    return triangular(t, half_cycle, eta_min, eta_min + (eta_max - eta_min) / 2 ** c)
