# unseen: wrong | line 6 | the remainder is by half a cycle, so the way back is missing
import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    where = t % half_cycle
    up = where / half_cycle
    return eta_min + (eta_max - eta_min) * (1 - abs(up - 1))
