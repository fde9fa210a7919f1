# unseen: wrong | line 12 | the whole rate is halved, the bottom too

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    place = t % (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * min(place, 2 * half_cycle - place) / half_cycle


def triangular2(t, half_cycle, eta_min, eta_max):
    return triangular(t, half_cycle, eta_min, eta_max) / 2 ** (t // (2 * half_cycle))
