# expect: failed value sum
def average_weights(snapshots):
    return [sum(arrays) for arrays in zip(*snapshots, strict=True)]
