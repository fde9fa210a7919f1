# expect: failed exception -
def gradient_step(w, grad, eta):
    w -= eta * grad
    return w
