# unseen: wrong | line 8 | the weights out of the layer are put in the opposite order
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    W1p = np.array([W1[i] for i in order])
    b1p = np.array([b1[i] for i in order])
    W2p = W2[:, np.argsort(order)]
    return W1p, b1p, W2p
