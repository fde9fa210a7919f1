# unseen: wrong | line 4 | the difference has the wrong sign

def update_average(average, weights, n):
    return [a + (a - w) / (n + 1) for a, w in zip(average, weights)]
