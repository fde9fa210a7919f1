# expect: failed value n_minus_one
def update_average(average, weights, n):
    return [a + (w - a) / n for a, w in zip(average, weights, strict=True)]
