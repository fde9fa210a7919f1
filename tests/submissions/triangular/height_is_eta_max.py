# expect: failed value span_is_the_top
def triangular(t, half_cycle, eta_min, eta_max):
    within = t % (2 * half_cycle)
    return eta_min + eta_max * (1 - abs(within - half_cycle) / half_cycle)
