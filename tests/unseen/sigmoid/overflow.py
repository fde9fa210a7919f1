# unseen: wrong | line 7 | np.exp(-z) overflows with a warning for large negative z

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
