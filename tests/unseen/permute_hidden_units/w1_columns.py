# unseen: wrong | line 7 | the columns of W1, which belong to the inputs, are permuted [exception]

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    return W1[:, order], b1[order], W2[:, order]
