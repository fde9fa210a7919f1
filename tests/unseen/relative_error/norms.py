# unseen: wrong | lines 7, 8 | norms over the sum of norms, as in the deep learning courses, in place of the maxima

import numpy as np


def relative_error(a, b):
    numerator = np.linalg.norm(a - b)
    denominator = np.linalg.norm(a) + np.linalg.norm(b)
    return float(numerator / denominator) if denominator else 0.0
