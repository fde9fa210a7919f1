# expect: failed value patience_not_refused
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        return len(losses) > 0
    if len(losses) <= patience:
        return False
    return bool(min(losses[-patience:]) >= min(losses[:-patience]) - min_delta)
