# unseen: wrong | line 17 | it stops one epoch too late
def early_stopping(validation_losses, patience):
    if patience < 1:
        raise ValueError("patience")
    if len(validation_losses) == 0:
        raise ValueError("no losses")
    best_loss = float("inf")
    best_epoch = 0
    bad = 0
    for i, v in enumerate(validation_losses):
        if v < best_loss:
            best_loss = v
            best_epoch = i
            bad = 0
        else:
            bad += 1
        if bad > patience:
            return best_epoch, i
    return best_epoch, i
