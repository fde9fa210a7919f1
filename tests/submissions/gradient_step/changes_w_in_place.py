# expect: failed changed_arguments -
def gradient_step(w, grad, eta):
    w -= eta * grad
    return w
