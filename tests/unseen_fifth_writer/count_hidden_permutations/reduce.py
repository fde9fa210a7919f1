# unseen: right | - | one running product over all sizes, by reduce
from functools import reduce
from itertools import chain


def count_hidden_permutations(hidden_sizes):
    factors = chain.from_iterable(range(2, size + 1) for size in hidden_sizes)
    return reduce(lambda product, factor: product * factor, factors, 1)
