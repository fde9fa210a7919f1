# unseen: wrong | line 6 | one over the largest curvature, which is the best rate for Lipschitz bounds and not the limit
import numpy as np

def largest_stable_rate(H):
    L = np.linalg.norm(H, ord=2)
    return float(1.0 / L)
