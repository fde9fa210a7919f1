# unseen: wrong | line 13 | the slope is taken at the activation and not at the weighted input
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)

def output_error(A, Y, Z):
    slope = sigmoid_prime(A)
    return np.multiply(A - Y, slope)
