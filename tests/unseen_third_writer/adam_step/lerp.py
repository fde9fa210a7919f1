# unseen: right | - | averages as old plus a share of the difference
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    def toward(old, new, keep):
        return old + (1.0 - keep) * (new - old)

    m, v = toward(m, grad, beta1), toward(v, grad * grad, beta2)
    c1, c2 = -np.expm1(t * np.log(beta1)) if beta1 else 1.0, -np.expm1(t * np.log(beta2)) if beta2 else 1.0
    return theta - (eta / c1) * m / (np.sqrt(v / c2) + eps), m, v
