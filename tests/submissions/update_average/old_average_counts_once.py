# expect: failed value average_counts_once
def update_average(average, weights, n):
    return [(a + w) / (n + 1) for a, w in zip(average, weights, strict=True)]
