# unseen: wrong | line 9 | the label itself is written in place of 1

import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i in range(len(labels)):
        Y[i][labels[i]] = labels[i]
    return Y
