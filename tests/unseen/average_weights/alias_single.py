# unseen: wrong | line 8 | for one snapshot its own arrays are returned and not new ones [changed arguments]

import numpy as np


def average_weights(snapshots):
    if len(snapshots) == 1:
        return snapshots[0]
    return [np.mean(np.stack(a), axis=0) for a in zip(*snapshots)]
