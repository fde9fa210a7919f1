# unseen: wrong | line 9 | the mean of the average and the new one

import numpy as np


def update_average(average, weights, n):
    new = []
    for a, w in zip(average, weights):
        step = (w - a) / 2
        new.append(a + step)
    return new
