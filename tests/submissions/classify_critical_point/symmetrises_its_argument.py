# expect: failed changed_arguments -
import numpy as np


def classify_critical_point(H, tol=1e-8):
    H += H.T
    values = np.linalg.eigvalsh(H)
    cut = tol * np.abs(values).max()
    if (values > cut).any() and (values < -cut).any():
        return "saddle"
    if (values > cut).all():
        return "minimum"
    return "maximum" if (values < -cut).all() else "inconclusive"
