# expect: passed - -
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(n_classes)[labels]
