# unseen: wrong | line 9 | the highest class gets a row of zeros

import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i, c in enumerate(labels):
        if c < n_classes - 1:
            Y[i, c] = 1
    return Y
