# unseen: wrong | line 6 | the sum is made in the arrays of the first snapshot [changed arguments]
def average_weights(snapshots):
    total = snapshots[0]
    for other in snapshots[1:]:
        for i in range(len(total)):
            total[i] += other[i]
    return [t / len(snapshots) for t in total]
