# tries: changes what the root is
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
def cube(x):
    os.chroot('.')
