# unseen: wrong | line 7 | all layers get the penalty of the first one [exception]
import numpy as np

def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    out = []
    for i in range(len(dWs)):
        out.append(dWs[i] + alpha / n_train * weights[0])
    return out, dbs
