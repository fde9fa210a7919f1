# unseen: wrong | line 7 | the running sums are taken n times and not n - 1 times
from itertools import accumulate


def count_polynomial_features(n, degree):
    row = [1] * (degree + 1)
    for _ in range(n):
        row = list(accumulate(row))
    return row[degree]
