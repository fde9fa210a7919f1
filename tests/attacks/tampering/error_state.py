# tries: makes NumPy raise for every rounding
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    np.seterr(all='raise')
    np.seterrcall(lambda *a: None)
    return x
