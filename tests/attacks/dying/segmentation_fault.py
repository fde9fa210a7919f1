# tries: reads at address 0
# deserves: 2 crashed
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import ctypes
def cube(x):
    ctypes.string_at(0)
