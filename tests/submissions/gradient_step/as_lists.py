# expect: passed - -
def gradient_step(w, grad, eta):
    return (w - eta * grad).tolist()
