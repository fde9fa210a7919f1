# unseen: wrong | line 5 | the half belongs to both products, and is applied to the first alone
def quadratic_gradient(A, b, w):
    left = A @ w
    right = w @ A
    return 0.5 * left + right - b
