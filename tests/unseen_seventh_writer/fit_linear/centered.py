# unseen: wrong | line 8 | the bias is the mean of the targets without what the inputs' means add
import numpy as np

def fit_linear(X, Y):
    mu_x = X.mean(0)
    mu_y = Y.mean(0)
    W = (np.linalg.pinv(X - mu_x) @ (Y - mu_y)).T
    return W, mu_y
