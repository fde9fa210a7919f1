# unseen: wrong | line 7 | the exponent is -t / rate

import numpy as np


def exponential_decay(t: int, eta0: float, rate: float) -> float:
    return eta0 * np.exp(-t / rate)
