# unseen: wrong | line 7 | the rows of W2 are permuted where the columns belong to the hidden neurons [exception]

import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    return W1[order], b1[order], W2[order]
