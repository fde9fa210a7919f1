# unseen: wrong | line 7 | / in place of //: the rate falls in every step and not on stairs

import numpy as np


def step_decay(t, eta0, factor, every):
    return eta0 * factor ** (t / every)
