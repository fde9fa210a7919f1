# tries: leaves a process behind
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import time
def cube(x):
    if os.fork() == 0:
        os.setsid()
        time.sleep(3600)
