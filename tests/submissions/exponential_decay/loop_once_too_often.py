# expect: failed value one_step_late
import numpy as np


def exponential_decay(t, eta0, rate):
    for _ in range(t + 1):
        eta0 = eta0 * np.exp(-rate)
    return eta0
