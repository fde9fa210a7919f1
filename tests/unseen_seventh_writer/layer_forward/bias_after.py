# unseen: wrong | lines 10, 11 | the bias is added after the sigmoid
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def layer_forward(A_prev, W, b):
    lin = np.dot(A_prev, W.T)
    act = sigmoid(lin) + b
    return lin + b, act
