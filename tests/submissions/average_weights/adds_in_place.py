# expect: failed changed_arguments -
def average_weights(snapshots):
    average = snapshots[0]
    for snapshot in snapshots[1:]:
        for mean, w in zip(average, snapshot, strict=True):
            mean += w
    return [mean / len(snapshots) for mean in average]
