# unseen: wrong | line 6 | the gradient is divided by its length first
import numpy as np


def gradient_step(w, grad, eta):
    direction = grad / np.linalg.norm(grad)
    return w - eta * direction
