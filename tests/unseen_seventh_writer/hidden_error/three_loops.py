# unseen: right | - | three loops
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)

def hidden_error(delta_next, W_next, Z):
    m, n = Z.shape
    S = sigmoid_prime(Z)
    out = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            for k in range(W_next.shape[0]):
                out[i, j] += delta_next[i, k] * W_next[k, j] * S[i, j]
    return out
