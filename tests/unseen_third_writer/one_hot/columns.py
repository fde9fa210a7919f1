# unseen: wrong | line 8 | one example a column [shape]
import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((n_classes, len(labels)))
    Y[labels, np.arange(len(labels))] = 1.0
    return Y
