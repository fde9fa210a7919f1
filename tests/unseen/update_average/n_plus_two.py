# unseen: wrong | line 4 | divided by n + 2

def update_average(average, weights, n):
    return [a + (w - a) / (n + 2) for a, w in zip(average, weights)]
