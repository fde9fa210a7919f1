# unseen: wrong | line 6 | a running average that gives the last snapshot half of the weight

def average_weights(snapshots):
    avg = [a * 1.0 for a in snapshots[0]]
    for snap in snapshots[1:]:
        avg = [0.9 * a + 0.1 * s for a, s in zip(avg, snap)]
    return avg
