# expect: passed - -
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    cut = tol * np.abs(values).max()
    up, down = (values > cut).sum(), (values < -cut).sum()
    if up and down:
        return "saddle"
    if up == len(H):
        return "minimum"
    if down == len(H):
        return "maximum"
    return "inconclusive"
