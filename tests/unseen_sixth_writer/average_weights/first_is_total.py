# unseen: wrong | line 9 | the sum is gathered in the arrays of the first snapshot [changed arguments]
import numpy as np


def average_weights(snapshots):
    total = snapshots[0]
    for snap in snapshots[1:]:
        for k in range(len(total)):
            total[k] += snap[k]
    return [a / len(snapshots) for a in total]
