# unseen: wrong | line 10 | the gamma function gives a float, which has only 16 right digits

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    c = 1
    for h in hidden_sizes:
        c *= round(math.gamma(h + 1))
    return c
