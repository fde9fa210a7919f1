# tries: shifts a number to a terabyte
# deserves: 2 memory
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return 1 << (2 ** 43 // 1)
