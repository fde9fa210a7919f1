# expect: failed shape -
def quadratic_gradient(A, b, w):
    return 0.5 * (A + A.T) * w - b
