# unseen: right | - | an inner function and math.log
import math


def binary_cross_entropy(A, Y):
    def surprise(p, weight):
        if weight == 0:
            return 0.0
        return math.inf if p == 0 else -weight * math.log(p)

    total = 0.0
    for outputs, targets in zip(A, Y):
        for a, y in zip(outputs, targets):
            total += surprise(a, y) + surprise(1 - a, 1 - y)
    return total / len(A)
