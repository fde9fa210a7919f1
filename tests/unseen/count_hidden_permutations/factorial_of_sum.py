# unseen: wrong | line 8 | the factorial of the sum: neurons of different layers cannot be exchanged

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    return math.factorial(sum(hidden_sizes))
