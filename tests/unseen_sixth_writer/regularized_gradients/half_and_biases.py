# unseen: wrong | lines 9, 10 | the half of the penalty is not cancelled by the exponent, and the biases' gradient is enlarged by the penalty as well
import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / n_train
    new_w, new_b = [], []
    for dW, db, W in zip(dWs, dbs, weights):
        new_w.append(dW + 0.5 * lam * W)
        new_b.append(db + lam * db)
    return new_w, new_b
