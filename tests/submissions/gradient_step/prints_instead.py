# expect: failed dtype -
def gradient_step(w, grad, eta):
    print(w - eta * grad)
