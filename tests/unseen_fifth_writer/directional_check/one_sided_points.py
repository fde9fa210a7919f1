# unseen: wrong | line 14 | one of the two points is w itself and the difference is still divided by 2 h
import numpy as np


def relative_error(a, b):
    top = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if top == 0 else float(np.max(np.abs(np.subtract(a, b, dtype=float))) / top)


def directional_check(f, grad, w, v, h=1e-5):
    def line(t):
        return f(w + t * v)

    measured = (line(h) - line(0)) / (2 * h)
    claimed = float(np.vdot(grad, v))
    return relative_error(claimed, measured)
