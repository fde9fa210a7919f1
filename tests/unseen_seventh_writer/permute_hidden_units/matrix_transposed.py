# unseen: wrong | line 6 | the matrix of the permutation is transposed for the first layer and its biases
import numpy as np

def permute_hidden_units(W1, b1, W2, order):
    P = np.eye(len(order))[order]
    return P.T @ W1, P.T @ b1, W2 @ P.T
