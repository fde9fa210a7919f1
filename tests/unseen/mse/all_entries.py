# unseen: wrong | line 7 | np.mean divides by all m k entries, not by the m examples only

import numpy as np


def mse(Y_hat, Y):
    return float(0.5 * np.mean((Y_hat - Y) ** 2))
