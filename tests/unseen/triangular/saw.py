# unseen: wrong | line 7 | a saw: it falls back at once and does not go down along a line

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    part = (t % half_cycle) / half_cycle
    return eta_min + (eta_max - eta_min) * part
