# unseen: right | - | the spectral norm, since for such H it is the largest eigenvalue
import numpy as np


def largest_stable_rate(H):
    return 2.0 / float(np.linalg.svd(H, compute_uv=False).max())
