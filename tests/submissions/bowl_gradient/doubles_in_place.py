# expect: failed exception -
def bowl_gradient(w):
    w *= 2.0
    return w
