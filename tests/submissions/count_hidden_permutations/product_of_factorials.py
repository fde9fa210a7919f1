# expect: passed - -
import math


def count_hidden_permutations(hidden_sizes):
    count = 1
    for n in hidden_sizes:
        count *= math.factorial(n)
    return count
