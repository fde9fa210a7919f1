# unseen: wrong | line 5 | the signs on the diagonal stand for those of the eigenvalues
import numpy as np

def classify_critical_point(H, tol=1e-8):
    lam = np.diag(H)
    big = np.abs(lam).max()
    s = {int(np.sign(l)) if abs(l) > tol * big else 0 for l in lam}
    if {1, -1} <= s:
        return "saddle"
    return {(1,): "minimum", (-1,): "maximum"}.get(tuple(s), "inconclusive")
