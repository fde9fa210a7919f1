# unseen: wrong | line 7 | a mean over all entries, as in PyTorch, so that it is divided by k too
import numpy as np


def mse(Y_hat, Y):
    err = (Y_hat - Y) ** 2
    return 0.5 * float(err.mean())
