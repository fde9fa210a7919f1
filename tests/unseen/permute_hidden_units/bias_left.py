# unseen: wrong | line 9 | the biases keep their old order

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    W1_new = W1[order, :]
    W2_new = W2[:, order]
    return W1_new, b1, W2_new
