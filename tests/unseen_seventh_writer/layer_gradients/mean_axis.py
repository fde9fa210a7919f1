# unseen: wrong | line 6 | dW is divided by the number of neurons
import numpy as np

def layer_gradients(delta, A_prev):
    n = delta.shape[1]
    dW = np.tensordot(delta, A_prev, axes=(0, 0)) / n
    return dW, np.average(delta, axis=0)
