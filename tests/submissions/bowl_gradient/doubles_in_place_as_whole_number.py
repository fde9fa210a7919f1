# expect: failed changed_arguments -
def bowl_gradient(w):
    w *= 2
    return w
