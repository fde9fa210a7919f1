# unseen: wrong | line 9 | the sum is added into the arrays of the first snapshot [changed arguments]
import numpy as np


def average_weights(snapshots):
    total = list(snapshots[0])
    for snap in snapshots[1:]:
        for i, array in enumerate(snap):
            total[i] += array
    return [a / len(snapshots) for a in total]
