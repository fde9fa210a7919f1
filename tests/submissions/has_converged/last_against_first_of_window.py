# expect: failed value inside_the_window
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) <= patience:
        return False
    last = losses[-patience:]
    return not (min(last) < last[0] - min_delta)
