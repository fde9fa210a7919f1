# tries: asks for a future that never comes
# deserves: 2 -
from __future__ import braces

def cube(x):
    return x


def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)
