# tries: computes as hard as it can in C
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import numpy as np
def cube(x):
    a = np.ones((1500, 1500))
    while True:
        a = a @ a / 1500
