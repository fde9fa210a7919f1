# unseen: wrong | line 7 | np.unique gives only the classes that occur, so columns are missing [shape]

import numpy as np


def one_hot(labels, n_classes):
    classes = np.unique(labels)
    return (labels[:, None] == classes).astype(float)
