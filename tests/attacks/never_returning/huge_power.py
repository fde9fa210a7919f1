# tries: computes a number with a billion digits inside C
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return 3 ** (10 ** 9)
