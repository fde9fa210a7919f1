# unseen: wrong | line 7 | the plain mean of the two, n is ignored

import numpy as np


def update_average(average, weights, n):
    return [0.5 * (a + w) for a, w in zip(average, weights)]
