# expect: failed value zeros_overlooked
import numpy as np


def classify_critical_point(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    cut = tol * np.abs(values).max()
    if (values >= -cut).all():
        return "minimum"
    if (values <= cut).all():
        return "maximum"
    return "saddle"
