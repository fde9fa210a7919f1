# unseen: wrong | line 7 | the sine squared of half the angle is the share of the highest rate, so the rate rises
import math


def cosine_annealing(t, T, eta_min, eta_max):
    s = min(t, T) / T
    share = math.sin(math.pi * s / 2) ** 2
    return share * eta_max + (1 - share) * eta_min
