# unseen: wrong | line 10 | axis 0: columns and not rows

import numpy as np


def filter_normalize(direction, W):
    dn = np.linalg.norm(direction, axis=0)
    wn = np.linalg.norm(W, axis=0)
    scale = np.divide(wn, dn, out=np.zeros_like(wn), where=dn > 0)
    return direction * scale
