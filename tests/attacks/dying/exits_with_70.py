# tries: ends the process with our own exit code
# deserves: 2 crashed
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
def cube(x):
    os._exit(70)
