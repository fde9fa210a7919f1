# unseen: wrong | line 7 | the number of columns is taken from the largest label [shape]

import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), labels.max() + 1))
    Y[np.arange(len(labels)), labels] = 1
    return Y
