# expect: passed - -
def update_average(average, weights, n):
    return [(n * a + w) / (n + 1) for a, w in zip(average, weights, strict=True)]
