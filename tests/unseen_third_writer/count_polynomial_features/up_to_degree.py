# unseen: wrong | line 6 | all monomials up to the degree are counted, not those of exactly this degree
import math


def count_polynomial_features(n, degree):
    return math.comb(n + degree, degree)
