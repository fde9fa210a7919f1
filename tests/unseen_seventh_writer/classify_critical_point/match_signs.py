# unseen: right | - | a table with sets of signs
import numpy as np

def classify_critical_point(H, tol=1e-8):
    lam = np.linalg.eigvalsh(H)
    limit = tol * max(abs(lam[0]), abs(lam[-1]))
    signs = frozenset(0 if abs(l) <= limit else (1 if l > 0 else -1) for l in lam)
    table = {frozenset({1}): "minimum", frozenset({-1}): "maximum"}
    return "saddle" if signs >= {1, -1} else table.get(signs, "inconclusive")
