# unseen: right | - | a row of sums, one variable after the other
def count_polynomial_features(n, degree):
    row = [1] + [0] * degree
    for _ in range(n):
        for d in range(1, degree + 1):
            row[d] += row[d - 1]
    return row[degree]
