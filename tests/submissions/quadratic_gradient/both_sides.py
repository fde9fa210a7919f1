# expect: passed - -
def quadratic_gradient(A, b, w):
    return (A @ w + w @ A) / 2 - b
