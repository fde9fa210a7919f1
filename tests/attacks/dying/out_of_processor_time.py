# tries: pretends to have used up its time
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
import signal
def cube(x):
    os.kill(os.getpid(), signal.SIGXCPU)
