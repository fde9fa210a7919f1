# unseen: wrong | line 6 | there are only as many columns as classes that occur [shape]
import numpy as np


def one_hot(labels, n_classes):
    width = np.max(labels) + 1
    return np.eye(width)[labels]
