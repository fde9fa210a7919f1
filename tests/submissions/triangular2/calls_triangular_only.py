# expect: failed value never_halved
def triangular(t, half_cycle, eta_min, eta_max):
    within = t % (2 * half_cycle)
    return eta_min + (eta_max - eta_min) * (1 - abs(within - half_cycle) / half_cycle)


def triangular2(t, half_cycle, eta_min, eta_max):
    return triangular(t, half_cycle, eta_min, eta_max)
