# expect: failed value gap_by_claim
def directional_check(f, grad, w, v, h=1e-5):
    claimed = (grad * v).sum()
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    return abs(claimed - measured) / abs(claimed) if claimed else 0.0
