# expect: not_attempted - -
def numerical_derivative(f, x, h=1e-5):
    """Slope of `f` at `x` by the central difference."""
    raise NotImplementedError
