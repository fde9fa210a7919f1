# unseen: wrong | line 8 | classes are counted from 1, as in MATLAB
import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i, c in enumerate(labels):
        Y[i, c - 1] = 1
    return Y
