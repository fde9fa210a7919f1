# tries: sleeps without an end, and never long
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import time
def cube(x):
    while True:
        time.sleep(0.01)
