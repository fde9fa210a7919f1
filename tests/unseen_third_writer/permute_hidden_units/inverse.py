# unseen: wrong | lines 8, 9, 10 | the inverse order: old neuron i becomes new neuron order[i]
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    A, b, B = np.empty_like(W1), np.empty_like(b1), np.empty_like(W2)
    for i, o in enumerate(order):
        A[o] = W1[i]
        b[o] = b1[i]
        B[:, o] = W2[:, i]
    return A, b, B
