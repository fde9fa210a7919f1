# tries: raises with a text of ten thousand lines
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError('line\n' * 10_000)
