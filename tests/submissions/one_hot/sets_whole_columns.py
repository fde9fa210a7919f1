# expect: failed value -
import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    Y[:, labels] = 1
    return Y
