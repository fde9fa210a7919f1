# unseen: wrong | line 10 | the magnitudes are missing in the difference, so negative differences are not seen

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(a - b) / scale)
