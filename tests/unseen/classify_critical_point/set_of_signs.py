# unseen: right | - | the set of signs looked up in a table

import numpy as np


def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    size = np.abs(lam).max()
    signs = frozenset(int(np.sign(x)) if abs(x) > tol * size else 0 for x in lam)
    if signs >= {1, -1}:
        return "saddle"
    return {frozenset([1]): "minimum", frozenset([-1]): "maximum"}.get(signs, "inconclusive")
