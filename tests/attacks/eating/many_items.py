# tries: returns ten million numbers in a list
# deserves: 2 output
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return [0.0] * 10 ** 7
