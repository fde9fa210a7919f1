# unseen: wrong | line 7 | the bias is subtracted, since the column of constants holds -1
import numpy as np


def linear_forward(X, W, b):
    m = X.shape[0]
    X1 = np.hstack([X, -np.ones((m, 1))])
    theta = np.hstack([W, b.reshape(-1, 1)])
    return X1 @ theta.T
