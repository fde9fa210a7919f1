# expect: failed shape -
import numpy as np


def average_weights(snapshots):
    return [np.mean([w.mean() for w in snapshot]) for snapshot in snapshots]
