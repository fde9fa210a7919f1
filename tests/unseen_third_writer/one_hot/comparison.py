# unseen: right | - | labels compared with all classes
import numpy as np


def one_hot(labels, n_classes):
    return np.equal.outer(labels, range(n_classes)) * 1.0
