# unseen: wrong | line 9 | the sign changes are counted too

import math


def count_hidden_permutations(hidden_sizes):
    total = 1
    for h in hidden_sizes:
        total *= math.factorial(h) * 2 ** h
    return total
