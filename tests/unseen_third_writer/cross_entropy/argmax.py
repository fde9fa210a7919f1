# unseen: wrong | line 6 | the targets are turned into labels, which is right for one-hot rows only
import numpy as np


def cross_entropy(P, Y):
    labels = Y.argmax(axis=1)
    with np.errstate(divide="ignore"):
        logs = np.log(P[np.arange(len(P)), labels])
    return float(-logs.mean())
