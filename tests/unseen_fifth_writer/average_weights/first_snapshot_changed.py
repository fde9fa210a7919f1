# unseen: wrong | line 7 | the sum is made in the first snapshot's arrays [changed arguments]
def average_weights(snapshots):
    first, *others = snapshots
    total = list(first)
    for snapshot in others:
        for acc, w in zip(total, snapshot):
            acc += w
    return [acc / len(snapshots) for acc in total]
