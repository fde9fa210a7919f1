# expect: failed value sizes_multiplied
import math


def count_hidden_permutations(hidden_sizes):
    return math.prod(hidden_sizes)
