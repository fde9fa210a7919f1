# expect: failed exception -
def count_polynomial_features(n, degree):
    if degree == 0 or n == 1:
        return 1
    return count_polynomial_features(n - 1, degree) + count_polynomial_features(n, degree - 1)
