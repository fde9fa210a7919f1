# expect: failed changed_arguments -
def quadratic_gradient(A, b, w):
    symmetric = 0.5 * (A + A.T)
    A[...] = A.T
    return symmetric @ w - b
