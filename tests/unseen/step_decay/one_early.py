# unseen: wrong | line 7 | the first cut comes one step early: (1 + t) // every, as in some books

import numpy as np


def step_decay(t, eta0, factor, every):
    return eta0 * factor ** np.floor((1 + t) / every)
