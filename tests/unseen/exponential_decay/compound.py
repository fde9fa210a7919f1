# unseen: wrong | line 7 | (1 - rate) ** t is close to exp(-rate t) only for small rates

import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 * (1 - rate) ** t
