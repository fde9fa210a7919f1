# expect: passed - -


def product_loss(w, x, y):
    error = y - w[0] * w[1] * x
    return error @ error / (2 * len(x))
