# unseen: wrong | line 3 | the average is not multiplied by n
def update_average(average, weights, n):
    return [(a + w) / (n + 1) for a, w in zip(average, weights)]
