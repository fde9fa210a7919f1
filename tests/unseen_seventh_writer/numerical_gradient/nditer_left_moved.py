# unseen: wrong | line 15 | the entry is not put back before the next one is moved
import numpy as np

def numerical_gradient(f, w, h=1e-5):
    p = np.array(w, dtype=float)
    out = np.empty(p.shape)
    it = np.nditer(p, flags=["multi_index"])
    while not it.finished:
        k = it.multi_index
        old = p[k]
        p[k] = old + h
        up = f(p)
        p[k] = old - h
        down = f(p)
        out[k] = (up - down) / (2 * h)
        it.iternext()
    return out
