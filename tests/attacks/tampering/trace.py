# tries: traces every line of the worker
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    def trace(frame, event, argument):
        frame.f_locals.clear()
        return trace

    sys.settrace(trace)
    return x
