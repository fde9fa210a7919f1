# unseen: wrong | line 6 | the mean is over all entries, as in PyTorch
import numpy as np

def mse(Y_hat, Y):
    loss = np.square(np.subtract(Y_hat, Y))
    return float(loss.mean() / 2)
