# unseen: wrong | line 6 | the factorial of all hidden neurons together
import numpy as np

import math
def count_hidden_permutations(hidden_sizes):
    return math.factorial(sum(hidden_sizes))
