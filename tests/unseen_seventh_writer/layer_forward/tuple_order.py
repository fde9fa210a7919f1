# unseen: wrong | line 12 | activations come first and weighted inputs second
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def layer_forward(A_prev, W, b):
    pre = np.einsum("ik,jk->ij", A_prev, W) + b
    post = sigmoid(pre)
    return post, pre
