# expect: failed shape -


def product_loss(w, x, y):
    return (y - w[0] * w[1] * x) ** 2 / 2
