# unseen: wrong | lines 6, 7 | columns are scaled instead of rows
import numpy as np

def filter_normalize(direction, W):
    d = np.asarray(direction, dtype=float)
    nd = np.linalg.norm(d, axis=0)
    nw = np.linalg.norm(W, axis=0)
    f = np.divide(nw, nd, out=np.zeros_like(nd), where=nd > 0)
    return d * f
