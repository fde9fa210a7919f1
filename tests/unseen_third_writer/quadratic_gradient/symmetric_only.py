# unseen: wrong | line 4 | A w - b, which is right for symmetric A only
def quadratic_gradient(A, b, w):
    # derivative of 1/2 w.Aw is Aw, and of b.w it is b
    Aw = A.dot(w)
    return Aw - b
