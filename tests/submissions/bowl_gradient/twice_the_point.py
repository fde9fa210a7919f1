# expect: passed - -
def bowl_gradient(w):
    return 2 * w
