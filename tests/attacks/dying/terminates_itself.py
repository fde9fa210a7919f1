# tries: sends itself SIGTERM
# deserves: 2 crashed
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import signal
def cube(x):
    os.kill(os.getpid(), signal.SIGTERM)
