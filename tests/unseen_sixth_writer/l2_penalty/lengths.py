# unseen: wrong | line 7 | adds up the lengths of the matrices instead of the squares of their lengths
import numpy as np


def l2_penalty(weights, alpha, n_train):
    lengths = [np.linalg.norm(W) for W in weights]
    return float(alpha * sum(lengths) / (2 * n_train))
