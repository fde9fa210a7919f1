# unseen: wrong | line 12 | the logits are used in the place of the probabilities
import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    P = softmax(Z)
    return (Z - Y) / len(P)
