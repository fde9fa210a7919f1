# expect: failed value signs_only
import numpy as np


def steepest_descent_direction(grad):
    return -np.sign(grad)
