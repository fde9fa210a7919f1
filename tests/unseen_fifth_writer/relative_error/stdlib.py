# unseen: right | - | plain Python over chained iterators, with an early return
from itertools import chain

import numpy as np


def relative_error(a, b):
    first, second = np.ravel(a).tolist(), np.ravel(b).tolist()
    size = max(map(abs, chain(first, second)), default=0)
    if not size:
        return 0.0
    return max(abs(float(p) - float(q)) for p, q in zip(first, second)) / size
