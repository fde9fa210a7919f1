# unseen: wrong | line 6 | the shift is the largest of the whole array, so a row far below gives 0 / 0 [not finite]
import numpy as np

def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    ez = np.exp(Z - Z.max())
    with np.errstate(invalid="ignore"):
        return ez / ez.sum(axis=-1, keepdims=True)
