# expect: passed - -
import numpy as np


def softmax(Z):
    powers = np.exp(Z - Z.max(axis=1)[:, None])
    return powers / powers.sum(axis=1)[:, None]
