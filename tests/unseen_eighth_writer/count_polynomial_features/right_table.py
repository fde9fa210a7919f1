# unseen: right | - | adds up a row of Pascal's triangle, one variable after the other
def count_polynomial_features(n, degree):
    ways = [1] + [0] * degree
    for _ in range(n):
        for d in range(1, degree + 1):
            ways[d] += ways[d - 1]
    return ways[degree]
