# unseen: wrong | line 9 | the columns of W2 are ordered by the inverse of the order
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    back = np.argsort(order)
    new_W1 = W1[order, :]
    new_b1 = b1[order]
    new_W2 = W2[:, back]
    return new_W1, new_b1, new_W2
