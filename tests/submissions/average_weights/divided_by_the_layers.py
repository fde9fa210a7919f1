# expect: failed value divided_by_arrays
def average_weights(snapshots):
    return [sum(arrays) / len(snapshots[0]) for arrays in zip(*snapshots, strict=True)]
