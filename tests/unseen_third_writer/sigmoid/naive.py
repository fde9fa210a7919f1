# unseen: wrong | line 6 | exp(-z) overflows where z is very negative
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))
