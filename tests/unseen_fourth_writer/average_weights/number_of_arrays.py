# unseen: wrong | line 6 | the sum is divided by the number of arrays in a snapshot and not of snapshots
import numpy as np


def average_weights(snapshots):
    n = len(snapshots[0])
    average = []
    for k in range(len(snapshots[0])):
        total = np.zeros(np.shape(snapshots[0][k]))
        for snapshot in snapshots:
            total = total + snapshot[k]
        average.append(total / n)
    return average
