# unseen: right | - | nested comprehensions of booleans turned into floats
import numpy as np


def one_hot(labels, n_classes):
    rows = [[float(c == int(label)) for c in range(n_classes)] for label in labels]
    return np.array(rows).reshape(len(rows), n_classes)
