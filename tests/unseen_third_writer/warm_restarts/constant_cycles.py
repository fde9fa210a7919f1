# unseen: wrong | line 6 | all cycles are as long as the first
import math


def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    tc = t % T0
    return eta_min + 0.5 * (eta_max - eta_min) * (1 + math.cos(math.pi * tc / T0))
