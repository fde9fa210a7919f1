# expect: passed - -
import numpy as np


def average_weights(snapshots):
    return [np.mean(arrays, axis=0) for arrays in zip(*snapshots, strict=True)]
