# expect: failed value change_alone
def gradient_step(w, grad, eta):
    return -eta * grad
