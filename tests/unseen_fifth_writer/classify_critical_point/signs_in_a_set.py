# unseen: right | - | a set of signs looked up in a dictionary
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    zero = tol * np.abs(values).max()
    signs = frozenset(0 if abs(v) <= zero else (1 if v > 0 else -1) for v in values)
    if signs >= {1, -1}:
        return "saddle"
    return {frozenset([1]): "minimum", frozenset([-1]): "maximum"}.get(signs, "inconclusive")
