# tries: turns every warning into an exception
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import warnings
def cube(x):
    warnings.simplefilter('error')
    warnings.showwarning = None
    return x
