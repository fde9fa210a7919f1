# tries: ends the program
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    sys.exit(0)
