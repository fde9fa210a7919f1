# unseen: wrong | line 7 | W2 gets the inverse order, so the network computes something else

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    return W1[order], b1[order], W2[:, np.argsort(order)]
