# unseen: wrong | line 7 | rate ** t in place of exp(-rate t)

import numpy as np


def exponential_decay(t, eta0, rate):
    return eta0 * rate ** t
