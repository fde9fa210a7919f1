# unseen: right | - | einsum and a sort of the logits
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def predict(weights, biases, X):
    *hidden, (V, c) = zip(weights, biases)
    for W, b in hidden:
        X = sigmoid(np.einsum("ij,kj->ik", X, W) + b)
    scores = np.einsum("ij,kj->ik", X, V) + c
    return np.array([max(range(len(r)), key=r.__getitem__) for r in scores], dtype=int)
