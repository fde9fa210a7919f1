# expect: failed changed_arguments -
import numpy as np


def steepest_descent_direction(grad):
    length = np.linalg.norm(grad)
    grad *= -1
    return grad / length if length else np.zeros(grad.shape)
