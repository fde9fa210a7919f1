# expect: failed changed_arguments -
def update_average(average, weights, n):
    for a, w in zip(average, weights, strict=True):
        a += (w - a) / (n + 1)
    return average
