# unseen: wrong | line 6 | it is a mean over all entries, as in torch's MSELoss, and not a sum over the outputs
import numpy as np


def mse(Y_hat, Y):
    return float(0.5 * np.mean(np.square(Y_hat - Y)))
