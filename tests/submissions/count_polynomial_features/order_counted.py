# expect: failed value ordered_products
def count_polynomial_features(n, degree):
    return n**degree
