# unseen: wrong | line 28 | the slope of the hidden layer is taken at the layer after it, where widths may be broadcast or not [exception]
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
    zs, activations = [], [X]
    for W, b in zip(weights, biases):
        Z, A = layer_forward(activations[-1], W, b)
        zs.append(Z)
        activations.append(A)
    return zs, activations

def backprop(weights, biases, X, Y):
    zs, acts = network_forward(weights, biases, X)
    L = len(weights)
    grads = [None] * L
    G = (acts[L] - Y) / len(X)
    for l in reversed(range(L)):
        D = G * sigmoid_prime(zs[min(l + 1, L - 1)])
        grads[l] = (D.T @ acts[l], D.sum(axis=0))
        G = D @ weights[l]
    dWs, dbs = zip(*grads)
    return list(dWs), list(dbs)
