# tries: waits for files that are not there
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import select
def cube(x):
    select.select([], [], [])
