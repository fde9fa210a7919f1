# unseen: wrong | line 8 | in the form with the squared cosine the angle has to be half as large
import math


def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return float(eta_min)
    share = math.cos(math.pi * t / T) ** 2
    return share * eta_max + (1 - share) * eta_min
