# unseen: wrong | lines 8, 10 | both averages are corrected with beta1, and the old v is given back
import numpy as np

def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    mu = beta1 * m + (1 - beta1) * grad
    nu = beta2 * v + (1 - beta2) * np.square(grad)
    mhat = mu / (1 - beta1 ** t)
    nhat = nu / (1 - beta1 ** t)
    upd = mhat / (np.sqrt(nhat) + eps)
    return theta - eta * upd, mu, v
