# unseen: wrong | line 3 | w itself is changed, and an array of integers cannot take the step [changed arguments]
def gradient_step(w, grad, eta):
    w -= eta * grad
    return w
