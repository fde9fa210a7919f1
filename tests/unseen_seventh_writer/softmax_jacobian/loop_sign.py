# unseen: wrong | line 14 | the sign beside the diagonal is wrong
import numpy as np

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def softmax_jacobian(z):
    p = softmax(z[None])[0]
    n = p.size
    J = np.empty((n, n))
    for a in range(n):
        for c in range(n):
            J[a, c] = p[a] * (1 - p[a]) if a == c else p[a] * p[c]
    return J
