# unseen: wrong | line 13 | the softmax is differentiated like a sigmoid: the slope P (1 - P) is multiplied in

import numpy as np


def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_cross_entropy_gradient(Z, Y):
    P = softmax(Z)
    return (P - Y) * P * (1 - P) / len(Z)
