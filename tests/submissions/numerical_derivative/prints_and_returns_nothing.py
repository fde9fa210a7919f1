# expect: failed dtype -
def numerical_derivative(f, x, h=1e-5):
    print((f(x + h) - f(x - h)) / (2 * h))
