# unseen: wrong | line 10 | the sum is not divided by the number
import numpy as np


def average_weights(snapshots):
    avg = [np.zeros(a.shape) for a in snapshots[0]]
    for snap in snapshots:
        for i, a in enumerate(snap):
            avg[i] = avg[i] + a
    return avg
