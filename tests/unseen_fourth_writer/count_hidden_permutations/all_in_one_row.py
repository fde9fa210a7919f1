# unseen: wrong | line 6 | the orders of all hidden neurons together are counted, as if they could change layers
import math


def count_hidden_permutations(hidden_sizes):
    n = sum(hidden_sizes)
    return math.factorial(n)
