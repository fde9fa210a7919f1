# unseen: wrong | line 7 | the comparison is returned as flags [dtype]

import numpy as np


def one_hot(labels, n_classes):
    return labels[:, None] == np.arange(n_classes)
