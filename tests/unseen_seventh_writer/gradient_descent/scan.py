# unseen: wrong | line 7 | the last point is left out and the first one is there twice
import numpy as np

def gradient_descent(grad_fn, w0, eta, n_steps):
    def body(carry, _):
        new = carry - eta * np.asarray(grad_fn(carry))
        return new, carry
    w = np.array(w0, dtype=float)
    ys = [w.copy()]
    for t in range(n_steps):
        w, y = body(w, t)
        ys.append(y)
    return np.array(ys)
