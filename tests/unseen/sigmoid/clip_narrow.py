# unseen: wrong | line 7 | z is clipped to -10 .. 10, so the tails are not exact

import numpy as np


def sigmoid(z):
    z = np.clip(z, -10, 10)
    return 1 / (1 + np.exp(-z))
