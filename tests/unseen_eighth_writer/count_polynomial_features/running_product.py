# unseen: wrong | line 5 | the product starts at n + 1 and not at n
def count_polynomial_features(n, degree):
    count = 1
    for k in range(1, degree + 1):
        count = count * (n + k) // k
    return count
