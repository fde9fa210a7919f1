# unseen: right | - | the bias is the weight of an added input that is always 1
import numpy as np


def linear_forward(X, W, b):
    m = X.shape[0]
    wide = np.hstack([X, np.ones((m, 1))])
    tall = np.vstack([W.T, b[None, :]])
    return wide @ tall
