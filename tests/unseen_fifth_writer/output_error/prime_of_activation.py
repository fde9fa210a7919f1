# unseen: wrong | line 18 | the derivative of the sigmoid is taken at A, which is activated already, and not at Z
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def output_error(A, Y, Z):
    loss_grad = A - Y
    return np.multiply(loss_grad, sigmoid_prime(A))
