# unseen: wrong | line 7 | the step goes uphill: plus instead of minus

import numpy as np


def gradient_step(w, grad, eta):
    return w + eta * grad
