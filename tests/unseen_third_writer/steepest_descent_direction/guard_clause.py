# unseen: right | - | an early return and a dot product of the flattened array
import numpy as np


def steepest_descent_direction(grad):
    flat = np.ravel(np.asarray(grad, dtype=float))
    squared = flat @ flat
    if not squared:
        return np.zeros(np.shape(grad))
    return (flat * -(squared**-0.5)).reshape(np.shape(grad))
