# expect: failed gradient -
def quadratic_gradient(A, b, w):
    return (A + A.T) // 2 @ w - b
