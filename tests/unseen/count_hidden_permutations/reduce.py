# unseen: right | - | functools.reduce over all factors

from functools import reduce
from operator import mul
import numpy as np


def count_hidden_permutations(hidden_sizes):
    return reduce(mul, (k for h in hidden_sizes for k in range(2, h + 1)), 1)
