# tries: makes a device
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import stat
def cube(x):
    os.mknod('disk', 0o600 | stat.S_IFBLK, os.makedev(8, 0))
