# unseen: right | - | broadcast comparison with arange

import numpy as np


def one_hot(labels, n_classes):
    return (np.asarray(labels).reshape(-1, 1) == np.arange(n_classes)).astype(float)
