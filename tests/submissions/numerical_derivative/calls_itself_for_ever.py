# expect: failed exception -
def numerical_derivative(f, x, h=1e-5):
    return numerical_derivative(f, x, h / 2)
