# tries: returns a text of a hundred megabytes
# deserves: 2 output
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return 'x' * (100 * 2 ** 20)
