# unseen: wrong | line 6 | the sign of the exponent is wrong
import math


def exponential_decay(t, eta0, rate):
    return eta0 * math.exp(rate * t)
