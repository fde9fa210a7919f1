# unseen: wrong | line 8 | the mean difference in place of the largest

import numpy as np


def relative_error(a, b):
    scale = np.max(np.maximum(np.abs(a), np.abs(b)))
    return 0.0 if scale == 0 else float(np.mean(np.abs(a - b)) / scale)
