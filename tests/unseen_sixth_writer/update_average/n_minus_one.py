# unseen: wrong | line 9 | the new snapshot is divided by n, in the form of a correction of the average
import numpy as np


def update_average(average, weights, n):
    new = []
    for a, w in zip(average, weights):
        gap = w - a
        new.append(a + gap / n)
    return new
