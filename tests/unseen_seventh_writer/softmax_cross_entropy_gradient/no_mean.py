# unseen: wrong | line 11 | the 1/m is missing
import numpy as np

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def softmax_cross_entropy_gradient(Z, Y):
    grad = softmax(Z)
    grad -= Y
    return grad
