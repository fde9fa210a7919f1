# expect: failed changed_arguments -
import math


def count_hidden_permutations(hidden_sizes):
    count = 1
    while hidden_sizes:
        count *= math.factorial(hidden_sizes.pop())
    return count
