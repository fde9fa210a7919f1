# unseen: wrong | line 7 | divided by n in place of n + 1

import numpy as np


def update_average(average, weights, n):
    return [(n * a + w) / n for a, w in zip(average, weights)]
