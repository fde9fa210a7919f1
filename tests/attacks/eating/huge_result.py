# tries: returns a gigabyte that takes none
# deserves: 2 output
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    return np.broadcast_to(1.0, (2 ** 27,))
