# expect: failed shape -
import numpy as np


def average_weights(snapshots):
    return [np.mean(arrays) for arrays in zip(*snapshots, strict=True)]
