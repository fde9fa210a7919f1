# unseen: wrong | line 6 | the smallest eigenvalue is used
import numpy as np

def largest_stable_rate(H):
    lam = np.linalg.eigvalsh(H)
    return float(2.0 / lam[0])
