# unseen: wrong | line 9 | the margin is added to the best loss before and not subtracted
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    seen = [float(x) for x in losses]
    before, recent = seen[:-patience], seen[-patience:]
    if not before:
        return False
    bar = min(before) + min_delta
    return all(not x < bar for x in recent)
