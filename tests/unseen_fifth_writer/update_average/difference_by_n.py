# unseen: wrong | line 4 | the difference is divided by n and not by n + 1
def update_average(average, weights, n):
    # incremental mean: mu += (x - mu) / n
    return [mu + (x - mu) / n for mu, x in zip(average, weights)]
