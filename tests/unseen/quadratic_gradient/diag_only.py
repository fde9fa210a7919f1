# unseen: wrong | line 5 | the symmetric part is formed with one half too many

def quadratic_gradient(A, b, w):
    S = 0.5 * (A + A.T)
    return 0.5 * S @ w - b
