# unseen: wrong | line 5 | the penalty's gradient has a factor 2
import numpy as np

def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = 2 * alpha / n_train
    return [np.add(g, lam * w) for g, w in zip(dWs, weights)], list(dbs)
