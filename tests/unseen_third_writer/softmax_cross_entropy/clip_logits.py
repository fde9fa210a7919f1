# unseen: wrong | line 6 | logits are clipped at 500, as one does against overflow
import numpy as np


def softmax_cross_entropy(Z, Y):
    Z = np.clip(Z, -500, 500)
    lse = np.log(np.sum(np.exp(Z), axis=1))
    return float(np.mean(lse - np.sum(Y * Z, axis=1)))
