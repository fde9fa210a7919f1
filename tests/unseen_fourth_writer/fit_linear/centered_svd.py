# unseen: right | - | the data are centered and the singular value decomposition is cut by hand
import numpy as np


def fit_linear(X, Y):
    X, Y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    middle_x, middle_y = X.mean(axis=0), Y.mean(axis=0)
    U, s, Vt = np.linalg.svd(X - middle_x, full_matrices=False)
    W = np.zeros((Y.shape[1], X.shape[1]))
    for u, size, v in zip(U.T, s, Vt):
        if size > 1e-10 * max(s[0], 1e-300):
            W += np.outer((Y - middle_y).T @ u, v) / size
    return W, middle_y - W @ middle_x
