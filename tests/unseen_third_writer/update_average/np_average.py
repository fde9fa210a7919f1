# unseen: right | - | np.average with weights
import numpy as np


def update_average(average, weights, n):
    return [np.average([a, w], axis=0, weights=[n, 1]) for a, w in zip(average, weights)]
