# unseen: wrong | line 12 | the step back is along the magnitudes of v and not along v
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a / scale - b / scale)))

def directional_check(f, grad, w, v, h=1e-5):
    claimed = float(np.sum(np.asarray(grad) * v))
    up = f(w + h * v)
    down = f(w + h * -np.abs(v))
    return relative_error(claimed, (up - down) / (2 * h))
