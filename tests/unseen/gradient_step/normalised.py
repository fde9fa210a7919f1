# unseen: wrong | line 7 | the gradient is divided by its length, so every step is eta long

import numpy as np


def gradient_step(w, grad, eta):
    direction = grad / np.linalg.norm(grad)
    return w - eta * direction
