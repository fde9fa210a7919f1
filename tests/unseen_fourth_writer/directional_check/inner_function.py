# unseen: right | - | a function of one number along the line, and vdot for the claim
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = max(np.abs(a).max(), np.abs(b).max())
    return float(np.abs(a - b).max() / size) if size != 0 else 0.0


def directional_check(f, grad, w, v, h=1e-5):
    origin = np.array(w, dtype=float)

    def along(s):
        return f(np.add(origin, np.multiply(s, v)))

    return relative_error(np.vdot(grad, v), (along(h) - along(-h)) / (2 * h))
