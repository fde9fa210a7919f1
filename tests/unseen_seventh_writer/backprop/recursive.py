# unseen: right | - | a recursion that goes forward on the way in and back on the way out
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
    def go(l, A):
        if l == len(weights):
            return (A - Y) / len(X), [], []
        Z = A @ weights[l].T + biases[l]
        G, dWs, dbs = go(l + 1, sigmoid(Z))
        D = G * sigmoid_prime(Z)
        return D @ weights[l], [D.T @ A, *dWs], [D.sum(axis=0), *dbs]
    return go(0, X)[1:]
