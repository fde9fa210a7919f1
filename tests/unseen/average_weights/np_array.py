# unseen: wrong | line 7 | np.array of arrays with different shapes is an error [exception]

import numpy as np


def average_weights(snapshots):
    return list(np.mean(np.array(snapshots), axis=0))
