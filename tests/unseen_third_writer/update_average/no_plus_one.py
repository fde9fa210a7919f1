# unseen: wrong | line 3 | divided by n and not by n + 1
def update_average(average, weights, n):
    return [(n * a + w) / n for a, w in zip(average, weights)]
