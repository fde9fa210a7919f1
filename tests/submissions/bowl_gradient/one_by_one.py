# expect: passed - -
def bowl_gradient(w):
    return [2.0 * float(coordinate) for coordinate in w]
