# unseen: right | - | the infinity norm of flattened arrays

import numpy as np


def relative_error(a, b):
    a, b = np.ravel(a).astype(float), np.ravel(b).astype(float)
    size = np.linalg.norm(np.concatenate([a, b]), ord=np.inf)
    return float(np.linalg.norm(a - b, ord=np.inf) / size) if size > 0 else 0.0
