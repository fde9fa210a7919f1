# unseen: wrong | line 8 | the classes are counted from 1, so each 1 is one place too far left
import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i, c in enumerate(labels):
        Y[i, c - 1] = 1
    return Y
