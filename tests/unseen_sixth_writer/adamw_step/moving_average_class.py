# unseen: right | - | a helper class for a running average that corrects itself
import numpy as np


class Average:
    def __init__(self, old, keep):
        self.old, self.keep = old, keep

    def push(self, value):
        return self.old * self.keep + value * (1 - self.keep)

    def unbias(self, value, t):
        return value / (1 - self.keep**t)


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    first, second = Average(m, beta1), Average(v, beta2)
    m1, v1 = first.push(grad), second.push(np.square(grad))
    move = first.unbias(m1, t) / (np.sqrt(second.unbias(v1, t)) + eps)
    return theta - eta * (move + decay * theta), m1, v1
