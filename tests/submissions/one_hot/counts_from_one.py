# expect: failed value labels_from_one
import numpy as np


def one_hot(labels, n_classes):
    Y = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        Y[i, label - 1] = 1
    return Y
