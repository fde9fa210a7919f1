# expect: failed exception -
def cosine_annealing(t, T, eta_min, eta_max):
    return eta_min + (eta_max - eta_min) * (1 + cos(pi * t / T)) / 2
