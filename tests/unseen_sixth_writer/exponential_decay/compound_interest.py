# unseen: wrong | line 6 | each step takes the share r off, which is not the same as a factor of exp(-r)
import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 * (1 - rate) ** t
