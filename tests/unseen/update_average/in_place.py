# unseen: wrong | line 8 | the average is moved in place [changed arguments]

import numpy as np


def update_average(average, weights, n):
    for a, w in zip(average, weights):
        a += (w - a) / (n + 1)
    return average
