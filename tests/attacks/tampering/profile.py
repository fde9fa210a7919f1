# tries: raises in everything that is called after it
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    def profile(*all):
        raise MemoryError

    sys.setprofile(profile)
    return x
