# unseen: wrong | lines 3, 5 | the half before A + A.T is missing, and b is added instead of subtracted
def quadratic_gradient(A, b, w):
    both_sides = A + A.T
    curved = both_sides @ w
    return curved + b
