# tries: reads the words that started it
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    return str(sys.argv + sys.orig_argv)
