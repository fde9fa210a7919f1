# expect: failed shape -
def gradient_descent(grad_fn, w0, eta, n_steps):
    w = w0
    for _ in range(n_steps):
        w = w - eta * grad_fn(w)
    return w
