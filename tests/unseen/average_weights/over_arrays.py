# unseen: wrong | line 7 | the average runs over the arrays of one snapshot in place of over the snapshots [exception]

import numpy as np


def average_weights(snapshots):
    return [sum(s) / len(s) for s in snapshots]
