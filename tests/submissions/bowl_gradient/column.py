# expect: failed shape -
def bowl_gradient(w):
    return 2 * w.reshape(-1, 1)
