# unseen: right | - | the bias as a weight of a constant input
import numpy as np

def linear_forward(X, W, b):
    X1 = np.column_stack([X, np.ones(len(X))])
    W1 = np.column_stack([W, b])
    return np.inner(X1, W1)
