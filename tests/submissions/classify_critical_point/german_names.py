# expect: failed value -
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    cut = tol * np.abs(values).max()
    if (values > cut).any() and (values < -cut).any():
        return "Sattelpunkt"
    if (values > cut).all():
        return "Minimum"
    return "Maximum" if (values < -cut).all() else "inconclusive"
