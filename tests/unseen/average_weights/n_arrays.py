# unseen: wrong | line 7 | divided by the number of arrays and not of snapshots

import numpy as np


def average_weights(snapshots):
    return [sum(arrs) / len(snapshots[0]) for arrs in zip(*snapshots)]
