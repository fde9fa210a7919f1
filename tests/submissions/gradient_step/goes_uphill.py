# expect: failed value uphill
def gradient_step(w, grad, eta):
    return w + eta * grad
