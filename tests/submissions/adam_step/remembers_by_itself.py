# expect: failed value -
import numpy as np


STATE = {"m": 0.0, "v": 0.0, "t": 0}


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    STATE["t"] += 1
    STATE["m"] = beta1 * m + (1 - beta1) * grad
    STATE["v"] = beta2 * v + (1 - beta2) * grad**2
    m_hat = STATE["m"] / (1 - beta1 ** STATE["t"])
    v_hat = STATE["v"] / (1 - beta2 ** STATE["t"])
    return theta - eta * m_hat / (np.sqrt(v_hat) + eps), STATE["m"], STATE["v"]
