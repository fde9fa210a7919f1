# unseen: wrong | line 4 | a step along the gradient and not against it
def gradient_step(w, grad, eta):
    step = eta * grad
    return w + step
