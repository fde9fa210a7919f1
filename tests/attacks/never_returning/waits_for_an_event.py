# tries: waits for what nobody sets
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import threading
def cube(x):
    threading.Event().wait()
