# expect: passed - -
def numerical_derivative(f, x, h=1e-5):
    rise = f(x + h) - f(x - h)
    run = 2 * h
    return rise / run
