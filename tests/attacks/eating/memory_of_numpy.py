# tries: takes a terabyte for an array
# deserves: 2 memory
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    return np.ones(2 ** 37)
