# unseen: wrong | line 6 | the two lengths are unpacked in the wrong order, so it is divided by the number of outputs
import numpy as np


def mse_gradient(Y_hat, Y):
    n_out, n_examples = Y_hat.shape
    gradient = np.empty(Y_hat.shape)
    for row in range(len(Y)):
        for col in range(len(Y[row])):
            gradient[row, col] = (Y_hat[row, col] - Y[row, col]) / n_examples
    return gradient
