# unseen: wrong | line 7 | the time is squared

import math


def exponential_decay(t, eta0, rate):
    return eta0 * math.exp(-rate * t ** 2)
