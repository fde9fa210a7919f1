# unseen: wrong | line 6 | the steps are counted from 0, so that the correction uses t + 1
import numpy as np


def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    step = t + 1
    exp_avg = beta1 * m + (1 - beta1) * grad
    exp_avg_sq = beta2 * v + (1 - beta2) * np.square(grad)
    bias1, bias2 = 1 - beta1**step, 1 - beta2**step
    new = theta - eta * (exp_avg / bias1) / (np.sqrt(exp_avg_sq / bias2) + eps)
    return new, exp_avg, exp_avg_sq
