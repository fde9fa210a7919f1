# unseen: wrong | line 7 | np.mean without an axis: each array becomes one number [shape]

import numpy as np


def average_weights(snapshots):
    return [np.mean(arrays) for arrays in zip(*snapshots)]
