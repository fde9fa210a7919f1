# unseen: wrong | line 5 | the period is half_cycle and not twice that
import numpy as np

def triangular(t, half_cycle, eta_min, eta_max):
    pos = t % half_cycle
    frac = 1 - abs(pos / half_cycle - 1)
    return eta_min + frac * (eta_max - eta_min)
