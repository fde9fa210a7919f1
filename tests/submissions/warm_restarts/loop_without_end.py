# expect: failed timeout -
def warm_restarts(t, T0, T_mult, eta_min, eta_max):
    cycle = 0
    while t >= T0 * T_mult**cycle:
        pass
    return eta_max
