# unseen: wrong | line 5 | the difference between the new weights and the average is divided by n and not by n + 1
def update_average(average, weights, n):
    result = []
    for old, new in zip(average, weights):
        change = (new - old) / n
        result.append(old + change)
    return result
