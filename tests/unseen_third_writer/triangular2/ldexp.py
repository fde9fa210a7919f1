# unseen: right | - | math.ldexp for the halvings
import math


def triangular2(t, half_cycle, eta_min, eta_max):
    cycle, place = divmod(t, half_cycle + half_cycle)
    up = min(place, 2 * half_cycle - place) / half_cycle
    return eta_min + math.ldexp((eta_max - eta_min) * up, -cycle)
