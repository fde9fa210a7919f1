# expect: failed dtype -
import numpy as np


def mse(Y_hat, Y):
    print(np.sum((Y_hat - Y) ** 2) / (2 * len(Y)))
