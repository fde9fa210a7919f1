# unseen: wrong | line 5 | the decay is in the gradient, as in Adam with L2
import numpy as np

def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    g = grad + decay * theta
    m1 = beta1 * m + (1 - beta1) * g
    v1 = beta2 * v + (1 - beta2) * g * g
    a, c = 1 - beta1 ** t, 1 - beta2 ** t
    return theta - eta * (m1 / a) / (np.sqrt(v1 / c) + eps), m1, v1
