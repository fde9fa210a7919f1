# expect: failed not_finite of_length_eta
import numpy as np


def gradient_step(w, grad, eta):
    return w - eta * grad / np.linalg.norm(grad)
