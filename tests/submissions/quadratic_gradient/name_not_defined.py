# expect: failed exception -
def quadratic_gradient(A, b, w):
    return 0.5 * (A + A.T) @ x - b
