# unseen: right | - | Python's max over the flattened entries
import numpy as np


def relative_error(a, b):
    left, right = np.ravel(a).astype(float).tolist(), np.ravel(b).astype(float).tolist()
    scale = max(map(abs, left + right))
    return 0.0 if not scale else max(abs(p - q) for p, q in zip(left, right)) / scale
