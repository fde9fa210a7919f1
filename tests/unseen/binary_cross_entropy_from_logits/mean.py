# unseen: wrong | line 7 | a mean over all entries, as in most libraries

import numpy as np


def binary_cross_entropy_from_logits(Z, Y):
    return float(np.mean(np.logaddexp(0, Z) - Y * Z))
