# expect: failed value factorial_of_sum
import math


def count_hidden_permutations(hidden_sizes):
    return math.factorial(sum(hidden_sizes))
