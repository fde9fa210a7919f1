# unseen: wrong | line 6 | a straight line in the place of the cosine

def cosine_annealing(t, T, eta_min, eta_max):
    if t >= T:
        return eta_min
    return eta_max - (eta_max - eta_min) * t / T
