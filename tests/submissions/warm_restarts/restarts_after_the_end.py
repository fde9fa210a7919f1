# expect: failed value restart_one_step_late
import numpy as np


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    while t > T0:
        t -= T0
        T0 *= T_mult
    return eta_min + (eta_max - eta_min) * (1 + np.cos(np.pi * t / T0)) / 2
