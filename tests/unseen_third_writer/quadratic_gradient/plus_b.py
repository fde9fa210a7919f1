# unseen: wrong | line 4 | b is added and not subtracted
def quadratic_gradient(A, b, w):
    S = (A + A.T) / 2
    return S @ w + b
