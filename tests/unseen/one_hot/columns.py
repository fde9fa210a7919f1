# unseen: wrong | line 7 | one example a column [shape]

import numpy as np


def one_hot(labels, n_classes):
    return np.eye(n_classes)[labels].T
