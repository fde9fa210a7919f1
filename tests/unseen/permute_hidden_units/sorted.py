# unseen: wrong | line 7 | the units are sorted by their biases

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    order = np.argsort(b1)
    return W1[order], b1[order], W2[:, order]
