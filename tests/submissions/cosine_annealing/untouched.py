# expect: not_attempted - -
def cosine_annealing(t, T, eta_min, eta_max):
    raise NotImplementedError
