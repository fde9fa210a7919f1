# tries: returns what never ends
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import itertools
def cube(x):
    return itertools.count()
