# unseen: wrong | line 10 | the bias gets the mean over outputs as well
import numpy as np

def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    def residual():
        return X @ W.T + b - Y
    R = residual()
    dW = np.einsum("ij,ip->jp", R, X) / m
    db = np.full(b.shape, R.sum() / m)
    return dW, db
