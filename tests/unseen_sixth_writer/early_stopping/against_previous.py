# unseen: wrong | line 12 | each loss is compared with the one before it instead of the best so far
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) < 1:
        raise ValueError("patience and losses")
    best_epoch, bad, best = 0, 0, float("inf")
    previous = float("inf")
    for e in range(len(validation_losses)):
        now = validation_losses[e]
        bad = 0 if now < previous else bad + 1
        if now < best:
            best, best_epoch = now, e
        previous = now
        if bad == patience:
            return best_epoch, e
    return best_epoch, e
