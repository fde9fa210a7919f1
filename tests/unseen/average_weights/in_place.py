# unseen: wrong | line 10 | the first snapshot is used as the sum and changed [changed arguments]

import numpy as np


def average_weights(snapshots):
    total = snapshots[0]
    for s in snapshots[1:]:
        for i in range(len(total)):
            total[i] += s[i]
    return [a / len(snapshots) for a in total]
