# tries: forks by an older system call
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import ctypes
import os
def cube(x):
    if ctypes.CDLL(None).syscall(57, ) == 0:
        os._exit(0)
    return x
