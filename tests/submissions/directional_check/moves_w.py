# expect: failed changed_arguments -
def directional_check(f, grad, w, v, h=1e-5):
    claimed = (grad * v).sum()
    w[...] = w + h * v
    above = f(w)
    w[...] = w - 2 * h * v
    measured = (above - f(w)) / (2 * h)
    size = max(abs(claimed), abs(measured))
    return abs(claimed - measured) / size if size > 0 else 0.0
