# unseen: wrong | line 9 | np.random is the source of chance and not rng

import numpy as np


def initialize(sizes, rng):
    w, b = [], []
    for i in range(len(sizes) - 1):
        w.append(np.random.randn(sizes[i + 1], sizes[i]) / np.sqrt(sizes[i]))
        b.append(np.zeros(sizes[i + 1]))
    return w, b
