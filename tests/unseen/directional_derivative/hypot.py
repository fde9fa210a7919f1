# unseen: right | - | math.hypot for a length that neither underflows nor overflows

import math
import numpy as np


def directional_derivative(grad, v):
    biggest = np.max(np.abs(v))
    if biggest == 0:
        raise ValueError("v is zero everywhere: there is no direction")
    u = [x / biggest for x in v]
    return float(sum(g * x for g, x in zip(grad, u)) / math.hypot(*u))
