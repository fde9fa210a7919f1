# unseen: wrong | line 7 | gradient minus eta times point: the two are swapped

import numpy as np


def gradient_step(w, grad, eta):
    return grad - eta * w
