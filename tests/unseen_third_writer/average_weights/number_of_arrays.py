# unseen: wrong | line 3 | divided by the number of arrays and not of snapshots
def average_weights(snapshots):
    n = len(snapshots[0])
    return [sum(parts) / n for parts in zip(*snapshots)]
