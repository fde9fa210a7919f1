# unseen: wrong | line 8 | the quotient is taken entry by entry, as in CS231n, and not of the two maxima

import numpy as np


def relative_error(x, y):
    """ returns relative error """
    return float(np.max(np.abs(x - y) / (np.maximum(1e-8, np.abs(x) + np.abs(y)))))
