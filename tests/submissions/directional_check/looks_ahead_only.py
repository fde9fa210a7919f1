# expect: failed value one_side_only
def directional_check(f, grad, w, v, h=1e-5):
    claimed = (grad * v).sum()
    measured = (f(w + h * v) - f(w)) / h
    size = max(abs(claimed), abs(measured))
    return abs(claimed - measured) / size if size > 0 else 0.0
