# unseen: wrong | line 9 | an empty list gives 0 where the empty product is 1

import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    if not hidden_sizes:
        return 0
    return math.prod(math.factorial(n) for n in hidden_sizes)
