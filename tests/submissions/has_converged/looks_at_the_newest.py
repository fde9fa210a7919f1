# expect: failed value last_loss_only
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError("patience")
    if len(losses) <= patience:
        return False
    return losses[-1] >= min(losses[:-patience]) - min_delta
