# unseen: wrong | line 13 | the largest is sought among the examples
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def predict(weights, biases, X):
    h = X
    for W, b in zip(weights, biases):
        h = sigmoid(h @ W.T + b)
    return np.argmax(h, axis=0)
