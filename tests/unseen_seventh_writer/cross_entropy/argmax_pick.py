# unseen: wrong | line 7 | only the most probable target class is counted
import numpy as np

def cross_entropy(P, Y):
    rows = np.arange(len(P))
    with np.errstate(divide="ignore"):
        picked = np.log(P[rows, Y.argmax(axis=1)])
    return float(-picked.mean())
