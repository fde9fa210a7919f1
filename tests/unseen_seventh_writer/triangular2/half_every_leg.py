# unseen: wrong | line 5 | the height is halved after each half cycle
import numpy as np

def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // half_cycle
    x = abs(t / half_cycle - 2 * (t // (2 * half_cycle)) - 1)
    return eta_min + (eta_max - eta_min) * (1 - x) * 0.5 ** c
