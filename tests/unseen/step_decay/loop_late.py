# unseen: wrong | line 8 | the loop multiplies one step late: the cut at t = every comes at every + 1

import numpy as np


def step_decay(t, eta0, factor, every):
    eta = eta0
    for i in range(1, t):
        if i % every == 0:
            eta *= factor
    return eta
