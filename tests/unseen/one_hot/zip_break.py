# unseen: wrong | line 10 | return stands inside the loop: only the first row is set

import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((labels.size, n_classes))
    for row, label in zip(Y, labels):
        row[label] = 1
        return Y
