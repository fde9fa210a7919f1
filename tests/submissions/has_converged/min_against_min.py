# expect: passed - -
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    last, earlier = losses[-patience:], losses[:-patience]
    if len(earlier) == 0:
        return False
    return not (min(last) < min(earlier) - min_delta)
