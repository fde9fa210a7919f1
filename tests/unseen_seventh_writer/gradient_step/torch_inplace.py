# unseen: wrong | line 5 | the array w is changed and given back [changed arguments]
import numpy as np

def gradient_step(w, grad, eta):
    p = np.asarray(w, dtype=float)
    p -= eta * grad
    return p
