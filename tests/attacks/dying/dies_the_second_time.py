# tries: is right the first time and dies afterwards
# deserves: 2 crashed
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os

CALLS = []

def cube(x):
    CALLS.append(1)
    if len(CALLS) > 1:
        os._exit(0)
    return x * x * x
