# unseen: wrong | line 13 | after an improvement the count of bad epochs starts at 1 and not at 0, so the training ends too early
import math


def early_stopping(validation_losses, patience):
    losses = list(validation_losses)
    if patience < 1 or not losses:
        raise ValueError("patience must be 1 or more, and there must be a loss")
    best, where, bad = math.inf, 0, 0
    for epoch, loss in enumerate(losses):
        if loss < best:
            best, where = loss, epoch
            bad = 1
        else:
            bad += 1
            if bad >= patience:
                return where, epoch
    return where, len(losses) - 1
