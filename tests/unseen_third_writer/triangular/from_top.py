# unseen: wrong | line 4 | it begins at the top
def triangular(t, half_cycle, eta_min, eta_max):
    place = t % (2 * half_cycle)
    x = abs(place / half_cycle - 1)
    return eta_min + (eta_max - eta_min) * x
