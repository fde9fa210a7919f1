# unseen: wrong | line 9 | the cycle is taken off after it was made longer
import numpy as np

import math
def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    cur, length = t, T0
    while cur >= length:
        length *= T_mult
        cur -= length
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * cur / length)) / 2
