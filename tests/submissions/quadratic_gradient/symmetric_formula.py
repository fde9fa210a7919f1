# expect: failed gradient symmetric_assumed
def quadratic_gradient(A, b, w):
    return A @ w - b
