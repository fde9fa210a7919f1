# expect: failed value ends_only
def average_weights(snapshots):
    return [(u + v) / 2 for u, v in zip(snapshots[0], snapshots[-1], strict=True)]
