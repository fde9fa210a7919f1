# expect: failed gradient two_lost
def bowl_gradient(w):
    return w
