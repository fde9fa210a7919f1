# unseen: wrong | line 21 | the last layer has no sigmoid, as if logits were wanted
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
    zs, hs = [], [X]
    last = len(weights) - 1
    for i, (W, b) in enumerate(zip(weights, biases)):
        z, a = layer_forward(hs[-1], W, b)
        zs.append(z)
        hs.append(z if i == last else a)
    return zs, hs
