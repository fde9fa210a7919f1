# expect: failed changed_arguments -
def bowl_gradient(w):
    w *= 2.0
    return w
