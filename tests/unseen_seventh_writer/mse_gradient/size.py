# unseen: wrong | line 6 | it divides by the number of all entries
import numpy as np

def mse_gradient(Y_hat, Y):
    residual = np.asarray(Y_hat) - np.asarray(Y)
    return residual / residual.size
