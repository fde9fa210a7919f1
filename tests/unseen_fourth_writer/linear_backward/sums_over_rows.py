# unseen: right | - | a named tuple, and sums of outer products example by example
from collections import namedtuple

import numpy as np

Back = namedtuple("Back", "dA_prev dW db")


def linear_backward(G, A_prev, W):
    dW, db, rows = np.zeros(np.shape(W)), np.zeros(len(W)), []
    for g, a in zip(G, A_prev):
        rows.append([sum(g[j] * W[j, k] for j in range(len(W))) for k in range(W.shape[1])])
        dW = dW + g[:, None] * a[None, :]
        db = db + g
    return Back(np.array(rows), dW, db)
