# unseen: wrong | lines 16, 20 | every layer but the first is given weighted inputs, and the inputs are not kept
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)
def layer_forward(A_prev, W, b):
    Z = A_prev @ W.T + b
    return Z, sigmoid(Z)

def network_forward(weights, biases, X):
    pre, post = [], []
    h = X
    for W, b in zip(weights, biases):
        z, a = layer_forward(h, W, b)
        h = z
        pre.append(z)
        post.append(a)
    return pre, post
