# unseen: wrong | line 8 | a sine in the place of straight lines

import math


def triangular(t, half_cycle, eta_min, eta_max):
    x = (t % (2 * half_cycle)) / (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * math.sin(math.pi * x)
