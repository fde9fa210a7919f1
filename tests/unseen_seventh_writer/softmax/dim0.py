# unseen: wrong | line 7 | the sum is over the rows, as with dim=0
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    e = np.exp(Z - Z.max(axis=1)[:, None])
    return e / e.sum(axis=0)
