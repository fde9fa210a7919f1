# unseen: wrong | line 7 | the factor one half is missing
import numpy as np

def mse(Y_hat, Y):
    E = np.asarray(Y_hat, float) - Y
    gram = E.T @ E
    return float(np.trace(gram) / E.shape[0])
