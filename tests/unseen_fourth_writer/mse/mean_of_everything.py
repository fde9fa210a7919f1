# unseen: wrong | line 7 | the mean is taken over the outputs too and not only over the examples
import numpy as np


def mse(Y_hat, Y):
    diff = Y_hat - Y
    return float(0.5 * np.mean(diff**2))
