# expect: failed changed_arguments -
def gradient_step(w, grad, eta):
    new = w - eta * grad
    w[...] = new
    return new
