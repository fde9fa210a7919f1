# expect: failed shape -
def bowl_gradient(w):
    return 2 * w[:2]
