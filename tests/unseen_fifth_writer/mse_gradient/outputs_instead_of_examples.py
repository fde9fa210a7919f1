# unseen: wrong | line 8 | it divides by the number of outputs and not of examples
import numpy as np


def mse_gradient(Y_hat, Y):
    n_examples, n_outputs = np.shape(Y)
    residual = Y_hat - Y
    return residual / n_outputs
