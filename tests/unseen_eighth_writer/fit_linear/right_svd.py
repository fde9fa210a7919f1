# unseen: right | - | centers the data and inverts the singular values by hand
import numpy as np


def fit_linear(X, Y):
    X = np.asarray(X, dtype=float)
    mx = X.mean(axis=0)
    my = Y.mean(axis=0)
    U, s, Vt = np.linalg.svd(X - mx, full_matrices=False)
    keep = s > 1e-10 * max(s.max(), 1e-300)
    inverse = np.zeros_like(s)
    inverse[keep] = 1 / s[keep]
    coef = Vt.T @ (inverse[:, None] * (U.T @ (Y - my)))
    return coef.T, my - coef.T @ mx
