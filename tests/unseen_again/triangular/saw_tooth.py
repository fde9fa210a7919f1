# unseen: wrong | line 7 | falls back at once at the top

import numpy as np


def triangular(t, half_cycle, eta_min, eta_max):
    position = t % half_cycle
    share = position / half_cycle
    return float(eta_min + (eta_max - eta_min) * share)
