# unseen: wrong | line 7 | the variance is 1 / n_out, of the outputs and not of the inputs

import numpy as np


def initialize(sizes, rng):
    ws = [rng.standard_normal((o, i)) / np.sqrt(o) for i, o in zip(sizes, sizes[1:])]
    return ws, [np.zeros(o) for o in sizes[1:]]
