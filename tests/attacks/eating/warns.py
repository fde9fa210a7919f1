# tries: warns a hundred thousand times with a different text
# deserves: 3 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import warnings
def cube(x):
    for number in range(20_000):
        warnings.warn(f'overflow {number}', UserWarning)
    return x * x * x
