# unseen: wrong | line 7 | the rate falls in step 0 already
import numpy as np


def step_decay(t, eta0, factor, every):
    eta = eta0
    for s in range(t + 1):
        if s % every == 0:
            eta = eta * factor
    return eta
