# expect: failed exception -
def update_average(average, weights, n):
    return (n * average + weights) / (n + 1)
