# expect: failed not_finite fused_through_probabilities
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy(Z, Y):
    P = softmax(Z)
    logs = np.zeros(P.shape)
    np.log(P, out=logs, where=Y > 0)
    return -np.sum(Y * logs) / len(Z)
