# unseen: wrong | line 5 | the lengths of the matrices are added, not their squares
import numpy as np

def l2_penalty(weights, alpha, n_train):
    total = sum(np.linalg.norm(W) for W in weights)
    return float(alpha * total / (2 * n_train))
