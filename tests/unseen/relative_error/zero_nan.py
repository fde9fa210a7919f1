# unseen: wrong | line 7 | 0 / 0 where every entry of both is 0 [not finite]

import numpy as np


def relative_error(a, b):
    return float(np.max(np.abs(a - b)) / max(np.max(np.abs(a)), np.max(np.abs(b))))
