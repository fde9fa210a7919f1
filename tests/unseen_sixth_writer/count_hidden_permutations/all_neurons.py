# unseen: wrong | line 7 | neurons of different layers are exchanged as well
import math
import numpy as np


def count_hidden_permutations(hidden_sizes):
    return math.factorial(sum(hidden_sizes))
