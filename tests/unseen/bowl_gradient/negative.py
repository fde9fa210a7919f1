# unseen: wrong | line 7 | the sign is turned, as if the direction of descent had been asked for

import numpy as np


def bowl_gradient(w):
    return -2 * w
