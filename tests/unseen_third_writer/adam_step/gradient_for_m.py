# unseen: wrong | line 9 | the gradient itself is used in the step and not its average
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    v_hat = v / (1 - beta2**t)
    theta = theta - eta * grad / (np.sqrt(v_hat) + eps)
    return theta, m, v
