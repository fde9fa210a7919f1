# tries: returns an object that becomes an array when asked
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np


class Later:
    def __array__(self, dtype=None, copy=None):
        return np.zeros(3)

def cube(x):
    return Later()
