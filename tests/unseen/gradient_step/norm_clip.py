# unseen: wrong | line 8 | the gradient is clipped to length 1

import numpy as np


def gradient_step(w, grad, eta):
    size = np.sqrt(np.sum(grad ** 2))
    if size > 1:
        grad = grad / size
    return w - eta * grad
