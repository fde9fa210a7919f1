# unseen: wrong | line 6 | the factorials are added
import math


def count_hidden_permutations(hidden_sizes):
    return sum(math.factorial(n) for n in hidden_sizes)
