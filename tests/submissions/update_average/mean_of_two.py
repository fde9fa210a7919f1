# expect: failed value halfway
def update_average(average, weights, n):
    return [(a + w) / 2 for a, w in zip(average, weights, strict=True)]
