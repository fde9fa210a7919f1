# unseen: wrong | line 4 | divided by one less than the number of snapshots

def average_weights(snapshots):
    n = max(len(snapshots) - 1, 1)
    return [sum(arrays) / n for arrays in zip(*snapshots)]
