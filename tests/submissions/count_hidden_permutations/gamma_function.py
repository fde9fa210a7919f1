# expect: failed exception counted_in_floats
import math


def count_hidden_permutations(hidden_sizes):
    count = 1
    for n in hidden_sizes:
        count *= int(float(math.factorial(n)))
    return int(float(count))
