# unseen: wrong | line 3 | a patience below 1 is not refused [not refused]
def has_converged(losses, patience, min_delta=0.0):
    losses = list(losses)
    cut = len(losses) - patience
    if cut < 1:
        return False
    return not min(losses[cut:], default=0) < min(losses[:cut]) - min_delta
