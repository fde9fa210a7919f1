# unseen: wrong | line 8 | the step is cut to whole numbers for integer points

import numpy as np


def gradient_step(w, grad, eta):
    w_new = np.copy(w)
    w_new = w_new - (eta * grad).astype(w.dtype)
    return w_new.astype(float)
