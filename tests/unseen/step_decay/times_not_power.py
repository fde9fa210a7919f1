# unseen: wrong | line 8 | the factor is multiplied with the number of stairs and not raised to it

import numpy as np


def step_decay(t, eta0, factor, every):
    k = t // every
    return eta0 * factor * k if k else eta0
