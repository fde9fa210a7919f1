# expect: failed value softmax_of_everything
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max())
    return powers / powers.sum()
