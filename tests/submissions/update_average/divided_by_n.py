# expect: failed value divided_by_n
def update_average(average, weights, n):
    return [(n * a + w) / n for a, w in zip(average, weights, strict=True)]
