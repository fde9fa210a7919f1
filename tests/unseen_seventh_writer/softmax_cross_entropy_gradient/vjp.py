# unseen: wrong | line 12 | the Jacobian is applied to Y and not to Y / P, and the mean is over classes
import numpy as np

def softmax(Z):
    powers = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)

def softmax_cross_entropy_gradient(Z, Y):
    P = softmax(Z)
    def vjp(g):
        return P * (g - (g * P).sum(axis=1, keepdims=True))
    return vjp(-np.asarray(Y, float)) / Z.shape[1]
