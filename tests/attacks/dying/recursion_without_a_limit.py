# tries: calls itself until the stack is full
# deserves: 2 crashed
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import sys
def cube(x):
    sys.setrecursionlimit(10 ** 9)

    def deeper(f):
        return [*map(deeper, [f])]

    return deeper(x)
