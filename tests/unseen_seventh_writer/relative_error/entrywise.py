# unseen: wrong | line 8 | the error is taken entry by entry and the largest is given
import numpy as np

def relative_error(a, b):
    a, b = np.atleast_1d(np.asarray(a, float)), np.atleast_1d(np.asarray(b, float))
    top = np.abs(a - b)
    bottom = np.maximum(np.abs(a), np.abs(b))
    ratio = np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)
    return float(ratio.max())
