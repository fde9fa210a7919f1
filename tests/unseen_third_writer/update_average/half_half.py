# unseen: wrong | line 5 | the mean of the average and the new snapshot, whatever n is
def update_average(average, weights, n):
    new_average = []
    for a, w in zip(average, weights):
        new_average.append((a + w) / 2)
    return new_average
