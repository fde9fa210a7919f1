# unseen: wrong | line 9 | a running half: (average + next) / 2 gives the later snapshots more weight

import numpy as np


def average_weights(snapshots):
    avg = [a.astype(float) for a in snapshots[0]]
    for s in snapshots[1:]:
        avg = [(a + b) / 2 for a, b in zip(avg, s)]
    return avg
