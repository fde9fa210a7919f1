# tries: leaves no room for another call
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    try:
        sys.setrecursionlimit(20)
    except RecursionError:
        pass
    return x
