# tries: raises with a text that is read backwards
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError('\u202e\u2066gnp.exe\u2069')
