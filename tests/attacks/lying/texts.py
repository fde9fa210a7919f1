# tries: returns numbers as texts
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    return np.array(np.shape(x), str)
