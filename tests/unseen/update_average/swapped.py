# unseen: wrong | line 7 | n multiplies the new snapshot and not the average

import numpy as np


def update_average(average, weights, n):
    return [(a + n * w) / (n + 1) for a, w in zip(average, weights)]
