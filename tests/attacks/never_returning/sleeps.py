# tries: sleeps for a year
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import time
def cube(x):
    time.sleep(3e7)
