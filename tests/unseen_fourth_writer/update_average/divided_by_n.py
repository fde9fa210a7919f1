# unseen: wrong | line 8 | the correction is divided by n and not by n + 1
import numpy as np


def update_average(average, weights, n):
    result = []
    for old, new in zip(average, weights):
        correction = (new - old) / n
        result.append(old + correction)
    return result
