# unseen: right | - | the slope by a function of t

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def directional_check(f, grad, w, v, h=1e-5):
    along = lambda t: f(np.asarray(w, float) + t * np.asarray(v, float))
    claimed = float(np.tensordot(grad, v, axes=np.ndim(grad)))
    return relative_error(claimed, (along(h) - along(-h)) / (2 * h))
