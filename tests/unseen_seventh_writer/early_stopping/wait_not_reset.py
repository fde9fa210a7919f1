# unseen: wrong | line 10 | the count is not set to 0 at a new best
import numpy as np

def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            wait += 1
            if wait >= patience:
                break
    return best_epoch, epoch
