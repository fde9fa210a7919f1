# expect: failed value softmax_of_columns
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max(axis=0))
    return powers / powers.sum(axis=0)
