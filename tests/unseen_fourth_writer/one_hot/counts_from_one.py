# unseen: wrong | line 9 | the classes are taken to be counted from 1, as in MATLAB
import numpy as np


def one_hot(labels, n_classes):
    I = np.eye(n_classes)
    Y = np.zeros((len(labels), n_classes))
    for i in range(len(labels)):
        Y[i, :] = I[labels[i] - 1, :]
    return Y
