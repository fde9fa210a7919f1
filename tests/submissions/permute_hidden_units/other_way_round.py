# expect: failed value order_inverted
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    new_W1, new_b1, new_W2 = np.empty_like(W1), np.empty_like(b1), np.empty_like(W2)
    new_W1[order], new_b1[order], new_W2[:, order] = W1, b1, W2
    return new_W1, new_b1, new_W2
