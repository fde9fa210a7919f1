# unseen: right | - | math.e to a power

import math
import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 / math.exp(rate * t)
