# unseen: wrong | line 7 | (1 + tanh(z)) / 2 is the sigmoid of 2 z

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z))
