# unseen: wrong | lines 8, 9, 10 | rows are written into the same array, so later ones copy rows that are already replaced [changed arguments]

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    for i, o in enumerate(order):
        W1[i] = W1[o]
        b1[i] = b1[o]
        W2[:, i] = W2[:, o]
    return W1, b1, W2
