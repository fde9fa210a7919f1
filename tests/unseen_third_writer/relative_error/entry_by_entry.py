# unseen: wrong | line 9 | the largest of the relative errors of single entries
import numpy as np


def relative_error(a, b):
    num = np.abs(np.subtract(a, b, dtype=float))
    den = np.maximum(np.abs(a), np.abs(b))
    ratios = np.divide(num, den, out=np.zeros_like(num), where=den > 0)
    return float(ratios.max())
