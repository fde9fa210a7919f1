# unseen: right | - | every one of the last losses is compared
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError(f"patience is {patience}, and must be 1 or more")
    cut = len(losses) - patience
    if cut <= 0:
        return False
    bar = min(float(x) for x in losses[:cut]) - min_delta
    return all(float(x) >= bar for x in losses[cut:])
