# unseen: wrong | line 7 | t % every in place of t // every

import numpy as np


def step_decay(t, eta0, factor, every):
    return eta0 * factor ** (t % every)
