# unseen: wrong | line 7 | the factorial of the number of all hidden neurons
import math


def count_hidden_permutations(hidden_sizes):
    total = sum(hidden_sizes)
    return math.factorial(total)
