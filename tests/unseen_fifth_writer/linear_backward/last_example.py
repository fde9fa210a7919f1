# unseen: wrong | line 9 | the loop leaves out the last example
import numpy as np


def linear_backward(G, A_prev, W):
    dA, dW, db = np.zeros(A_prev.shape), np.zeros(W.shape), np.zeros(len(W))
    for i in range(len(G)):
        dA[i] = W.T @ G[i]
    for i in range(len(G) - 1):
        dW += G[i][:, None] * A_prev[i][None, :]
        db += G[i]
    return dA, dW, db
