# unseen: right | - | 2.0 ** c, which overflows only after 1023 cycles, and the docstring promises a thousand
def triangular2(t, half_cycle, eta_min, eta_max):
    c = t // (2 * half_cycle)
    p = t - 2 * half_cycle * c
    up = p if p <= half_cycle else 2 * half_cycle - p
    return eta_min + (eta_max - eta_min) * up / half_cycle / 2.0**c
