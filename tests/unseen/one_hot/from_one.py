# unseen: wrong | line 9 | the classes are taken to start at 1

import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        Y[i, label - 1] = 1.0
    return Y
