# unseen: wrong | line 7 | norms in place of squared norms

import numpy as np


def l2_penalty(weights, alpha, n_train):
    return float(alpha / (2 * n_train) * sum(np.linalg.norm(W) for W in weights))
