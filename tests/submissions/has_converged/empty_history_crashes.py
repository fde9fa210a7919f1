# expect: failed exception -
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    return bool(min(losses[-patience:]) >= min(losses[:-patience]) - min_delta)
