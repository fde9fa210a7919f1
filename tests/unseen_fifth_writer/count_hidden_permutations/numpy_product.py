# unseen: wrong | lines 6, 7 | the product of integers of 64 bits overflows
import numpy as np


def count_hidden_permutations(hidden_sizes):
    factorials = [np.prod(np.arange(1, n + 1)) for n in hidden_sizes]
    return int(np.prod(factorials, dtype=np.int64))
