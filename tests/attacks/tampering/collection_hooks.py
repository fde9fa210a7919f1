# tries: raises whenever memory is collected
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import gc
def cube(x):
    gc.callbacks.append(lambda *all: 1 / 0)
    gc.collect()
    return x
