# tries: returns complex numbers
# deserves: 2 dtype
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return x ** 3 + 0.5j
