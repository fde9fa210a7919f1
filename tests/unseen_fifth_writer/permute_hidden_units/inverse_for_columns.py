# unseen: wrong | line 8 | the columns of W2 are put in the inverse order
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    order = np.asarray(order)
    back = np.argsort(order)
    return W1[order], b1[order], W2[:, back]
