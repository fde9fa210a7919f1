# unseen: wrong | line 12 | the bias is added after the activation is taken

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def layer_forward(A_prev, W, b):
    product = A_prev @ W.T
    A = sigmoid(product)
    Z = product + b
    return Z, A
