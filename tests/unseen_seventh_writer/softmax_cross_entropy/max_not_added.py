# unseen: wrong | line 7 | the shift is taken off in the exponent and not off the logit
import numpy as np

def softmax_cross_entropy(Z, Y):
    Z = np.asarray(Z, dtype=float)
    top = Z.max(axis=1, keepdims=True)
    lse = np.log(np.exp(Z - top).sum(axis=1, keepdims=True))
    return float(np.sum(Y * (lse - Z)) / len(Z))
