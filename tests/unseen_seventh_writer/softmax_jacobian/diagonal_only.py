# unseen: wrong | line 10 | the terms beside the diagonal are missing
import numpy as np

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def softmax_jacobian(z):
    p = softmax(np.reshape(z, (1, -1)))[0]
    return np.diag(p * (1 - p))
