# unseen: wrong | line 5 | the first snapshot's arrays hold the sum [changed arguments]
import numpy as np

def average_weights(snapshots):
    acc = snapshots[0]
    for snap in snapshots[1:]:
        for a, w in zip(acc, snap):
            a += w
    return [a / len(snapshots) for a in acc]
