# unseen: wrong | line 4 | the arrays of the average are changed [changed arguments]
def update_average(average, weights, n):
    for a, w in zip(average, weights):
        a += (w - a) / (n + 1)
    return average
