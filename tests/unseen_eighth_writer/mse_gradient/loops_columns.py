# unseen: wrong | line 9 | divided by the number of outputs and not of examples
import numpy as np


def mse_gradient(Y_hat, Y):
    examples, outputs = Y_hat.shape
    D = np.zeros((examples, outputs))
    for j in range(outputs):
        D[:, j] = (Y_hat[:, j] - Y[:, j]) / outputs
    return D
