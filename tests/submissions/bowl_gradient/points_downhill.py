# expect: failed gradient downhill
def bowl_gradient(w):
    return -2 * w
