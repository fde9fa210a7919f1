# unseen: wrong | line 6 | the best loss starts as the first one, and if that is NaN nothing is ever better
def early_stopping(validation_losses, patience):
    losses = [float(x) for x in validation_losses]
    if not losses or patience < 1:
        raise ValueError("need a loss and a patience of 1 or more")
    best = losses[0]
    best_epoch = 0
    bad = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < best:
            best = losses[epoch]
            best_epoch = epoch
            bad = 0
        else:
            bad += 1
        if bad >= patience:
            return best_epoch, epoch
    return best_epoch, len(losses) - 1
