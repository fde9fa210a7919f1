# unseen: wrong | line 9 | n counts the new snapshot already: (n - 1) a + w over n

import numpy as np


def update_average(average, weights, n):
    new = []
    for i in range(len(average)):
        new.append(average[i] + (weights[i] - average[i]) / n)
    return new
