# unseen: wrong | line 7 | the inverse order: old neuron i goes to place order[i]

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    inv = np.argsort(order)
    return W1[inv], b1[inv], W2[:, inv]
