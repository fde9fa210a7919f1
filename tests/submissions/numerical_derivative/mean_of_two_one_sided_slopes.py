# expect: passed - -
def slope(f, a, b):
    return (f(b) - f(a)) / (b - a)


def numerical_derivative(f, x, h=1e-5):
    return (slope(f, x - h, x) + slope(f, x, x + h)) / 2
