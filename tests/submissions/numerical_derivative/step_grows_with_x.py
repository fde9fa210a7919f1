# expect: failed value -
def numerical_derivative(f, x, h=1e-5):
    step = h * max(1.0, abs(x))
    return (f(x + step) - f(x - step)) / (2 * step)
