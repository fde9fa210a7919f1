# expect: not_attempted - -
def quadratic_gradient(A, b, w):
    """Gradient with respect to `w`."""
    raise NotImplementedError
