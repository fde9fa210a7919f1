# expect: failed exception -
import numpy as np


def average_weights(snapshots):
    return np.mean(np.array(snapshots), axis=0)
