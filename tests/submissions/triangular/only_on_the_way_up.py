# expect: failed dtype -
def triangular(t, half_cycle, eta_min, eta_max):
    within = t % (2 * half_cycle)
    if within <= half_cycle:
        return eta_min + (eta_max - eta_min) * within / half_cycle
