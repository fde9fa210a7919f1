# unseen: right | - | a float power, which overflows only after the thousand cycles that are asked for
def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, place = divmod(t, 2 * half_cycle)
    climb = min(place, 2 * half_cycle - place) / half_cycle
    peak = (eta_max - eta_min) / 2.0**cycle
    return eta_min + climb * peak
