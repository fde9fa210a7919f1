# unseen: wrong | line 6 | the moment of x and y is added
import numpy as np

def product_loss_gradient(w, x, y):
    sxx, sxy = np.mean(x * x), np.mean(x * y)
    q = w[0] * w[1] * sxx + sxy
    return q * w[::-1]
