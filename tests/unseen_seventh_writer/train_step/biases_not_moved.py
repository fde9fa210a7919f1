# unseen: wrong | line 35 | the biases get the step of the weights' rate twice
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
    d = (acts[-1] - Y) * sigmoid_prime(zs[-1]) / len(X)
    dWs, dbs = [], []
    for l in range(len(weights) - 1, -1, -1):
        dWs.insert(0, d.T @ acts[l])
        dbs.insert(0, d.sum(axis=0))
        if l:
            d = (d @ weights[l]) * sigmoid_prime(zs[l - 1])
    return dWs, dbs

def train_step(weights, biases, X, Y, eta):
    gW, gb = backprop(weights, biases, X, Y)
    sgd = lambda ps, gs, lr: [p - lr * g for p, g in zip(ps, gs)]
    return sgd(weights, gW, eta), sgd(biases, gb, 2 * eta)
