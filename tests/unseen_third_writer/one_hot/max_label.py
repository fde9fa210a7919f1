# unseen: wrong | line 6 | the number of classes is taken from the labels [shape]
import numpy as np


def one_hot(labels, n_classes):
    n = max(labels) + 1
    return np.eye(n)[labels]
