# expect: failed gradient half_lost
def quadratic_gradient(A, b, w):
    return (A + A.T) @ w - b
