# unseen: wrong | line 6 | t is divided by the rate
import numpy as np


def exponential_decay(t, eta0, rate):
    return float(eta0 * np.exp(-t / rate))
