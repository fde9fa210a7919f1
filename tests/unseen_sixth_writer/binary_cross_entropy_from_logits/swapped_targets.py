# unseen: wrong | line 7 | yes and no have changed places
import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    Z = np.asarray(Z, dtype=float)
    if_yes = np.logaddexp(0.0, Z)
    if_no = np.logaddexp(0.0, -Z)
    return float(np.sum(Y * if_yes + (1 - Y) * if_no) / len(Z))
