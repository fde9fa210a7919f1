# unseen: right | - | divmod decides whether it goes up or down
import numpy as np

def triangular(t, half_cycle, eta_min, eta_max):
    leg, k = divmod(t, half_cycle)
    rising = k / half_cycle
    share = rising if leg % 2 == 0 else 1 - rising
    return (1 - share) * eta_min + share * eta_max
