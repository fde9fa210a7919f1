# unseen: wrong | line 7 | eta0 / (1 + rate t) is another schedule

import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 / (1 + rate * t)
