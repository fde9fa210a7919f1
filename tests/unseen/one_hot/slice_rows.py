# unseen: wrong | line 9 | Y[:, labels] sets whole columns

import numpy as np


def one_hot(labels, n_classes):
    m = labels.shape[0]
    Y = np.zeros((m, n_classes))
    Y[:, labels] = 1
    return Y
