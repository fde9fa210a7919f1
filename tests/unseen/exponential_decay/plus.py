# unseen: wrong | line 7 | the minus is missing: the rate grows

import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 * np.exp(rate * t)
