# expect: failed gradient two_lost
def bowl_gradient(w):
    return 1.0 * w
