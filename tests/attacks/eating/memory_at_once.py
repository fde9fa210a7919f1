# tries: takes a terabyte at once
# deserves: 2 memory
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return bytearray(2 ** 40)
