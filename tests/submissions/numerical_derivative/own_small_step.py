# expect: failed value -
def numerical_derivative(f, x, h=1e-5):
    h = 1e-8
    return (f(x + h) - f(x - h)) / (2 * h)
