# tries: returns an object whose class has a name of a megabyte
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return type('A' * 10 ** 6, (), {})()
