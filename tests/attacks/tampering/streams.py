# tries: replaces the streams by what raises
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
    print('x')
    return x
