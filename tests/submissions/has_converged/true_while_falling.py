# expect: failed value upside_down
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) <= patience:
        return False
    return min(losses[-patience:]) < min(losses[:-patience]) - min_delta
