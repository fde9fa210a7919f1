# expect: failed value buffer_of_whole_numbers
import numpy as np


def sigmoid(z):
    a = np.zeros_like(z)
    positive = z >= 0
    a[positive] = 1 / (1 + np.exp(-z[positive]))
    a[~positive] = np.exp(z[~positive]) / (1 + np.exp(z[~positive]))
    return a
