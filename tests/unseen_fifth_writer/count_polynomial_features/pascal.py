# unseen: right | - | sums of sums, without any factorial
from itertools import accumulate


def count_polynomial_features(n, degree):
    ways = [1] + [0] * degree
    for _ in range(n):
        ways = [*accumulate(ways)]
    return ways[-1]
