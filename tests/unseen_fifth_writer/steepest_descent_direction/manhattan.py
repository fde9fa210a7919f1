# unseen: wrong | line 11 | the length is the sum of magnitudes and not the root of the sum of squares
import numpy as np


class Direction:
    def __init__(self, array):
        self.array = np.array(array, dtype=float)

    @property
    def length(self):
        return np.linalg.norm(self.array.ravel(), ord=1)

    def unit(self):
        n = self.length
        return self.array * 0.0 if n == 0 else self.array / n


def steepest_descent_direction(grad):
    return Direction(-np.asarray(grad)).unit()
