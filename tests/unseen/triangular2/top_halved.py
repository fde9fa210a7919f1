# unseen: wrong | line 13 | the top itself is halved and not the height above the bottom

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    place = t % (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * min(place, 2 * half_cycle - place) / half_cycle


def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // (2 * half_cycle)
    return triangular(t, half_cycle, eta_min, eta_max / 2 ** c)
