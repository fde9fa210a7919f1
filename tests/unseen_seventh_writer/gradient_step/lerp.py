# unseen: wrong | line 6 | it steps toward the gradient instead of against it
import numpy as np

def gradient_step(w, grad, eta):
    parts = [np.asarray(w, dtype=float), float(eta) * np.asarray(grad)]
    return np.add(*parts)
