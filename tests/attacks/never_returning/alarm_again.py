# tries: sets an alarm that returns to the loop
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import signal
def cube(x):
    signal.signal(signal.SIGALRM, lambda *a: None)
    while True:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
