# unseen: wrong | line 6 | the inverse order is used in W2
import numpy as np

def permute_hidden_units(W1, b1, W2, order):
    inv = np.argsort(order)
    return W1[order], b1[order], W2[:, inv]
