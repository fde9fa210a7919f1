# unseen: wrong | line 9 | the earlier losses end one place too early
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience must be at least 1")
    n = len(losses)
    if n <= patience:
        return False
    last = losses[n - patience:]
    earlier = losses[: max(1, n - patience - 1)]
    return not (min(last) < min(earlier) - min_delta)
