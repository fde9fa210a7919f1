# unseen: wrong | line 5 | each snapshot is averaged with the average so far, half and half
def average_weights(snapshots):
    avg = [a.copy() for a in snapshots[0]]
    for snap in snapshots[1:]:
        avg = [(a + s) / 2 for a, s in zip(avg, snap)]
    return avg
