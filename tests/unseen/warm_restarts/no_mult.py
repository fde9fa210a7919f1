# unseen: wrong | line 8 | T_mult is ignored: every cycle is T0 long

import math
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    t_c = t % T0
    return eta_min + (eta_max - eta_min) * (1 + math.cos(math.pi * t_c / T0)) / 2
