# unseen: right | - | one Jacobian for each row

import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    rows = []
    for z, y in zip(np.asarray(Z, dtype=float), Y):
        e = np.exp(z - z.max())
        p = e / e.sum()
        rows.append(p * y.sum() - y)
    return np.stack(rows) / len(Z)
