# unseen: wrong | line 9 | range(1, h) leaves out the last factor, so it is (h - 1)!

import numpy as np


def count_hidden_permutations(hidden_sizes):
    count = 1
    for h in hidden_sizes:
        for k in range(1, h):
            count *= k
    return count
