# unseen: wrong | line 7 | rows and columns are exchanged in the index [exception]
import numpy as np

def one_hot(labels, n_classes):
    target = np.zeros((len(labels), n_classes))
    for i, c in enumerate(labels):
        target[c, i] = 1.0
    return target
