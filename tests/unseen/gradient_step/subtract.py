# unseen: right | - | np.subtract and np.multiply

import numpy as np


def gradient_step(w, grad, eta):
    return np.subtract(w, np.multiply(grad, eta), dtype=float)
