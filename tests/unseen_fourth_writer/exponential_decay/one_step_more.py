# unseen: wrong | line 8 | the loop multiplies once more than there were steps
import math


def exponential_decay(t, eta0, rate):
    keep = math.exp(-rate)
    eta = eta0
    for _ in range(0, t + 1):
        eta = eta * keep
    return eta
