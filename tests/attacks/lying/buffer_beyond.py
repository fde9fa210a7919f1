# tries: returns an array that reaches beyond its memory
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    return np.lib.stride_tricks.as_strided(np.zeros(1), (2 ** 22,), (8,))
