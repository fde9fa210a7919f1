# unseen: right | - | a helper function of the position along the line
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a / scale - b / scale)))

def directional_check(f, grad, w, v, h=1e-5):
    w, v = np.asarray(w, float), np.asarray(v, float)
    def phi(s):
        return f(w + s * v)
    return relative_error(np.einsum("i,i", np.ravel(grad), v.ravel()), (phi(h) - phi(-h)) / (h + h))
