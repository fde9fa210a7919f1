# tries: maps memory that is not Python's
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import mmap
def cube(x):
    maps = []
    while True:
        maps.append(mmap.mmap(-1, 2 ** 27))
        maps[-1][0] = 1
