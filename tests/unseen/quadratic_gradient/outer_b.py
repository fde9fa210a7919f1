# unseen: wrong | line 4 | b is subtracted before the product

def quadratic_gradient(A, b, w):
    return (A + A.T) @ (w - b) / 2
