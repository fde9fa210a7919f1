# unseen: wrong | line 7 | only the new snapshot is divided

import numpy as np


def update_average(average, weights, n):
    return [n * a + w / (n + 1) for a, w in zip(average, weights)]
