# expect: failed value always_quadratic
def count_polynomial_features(n, degree):
    return n * (n + 1) // 2
