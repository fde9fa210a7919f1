# expect: passed - -
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1:
        raise ValueError("patience")
    if len(validation_losses) == 0:
        raise ValueError("no losses")
    best_epoch, best = 0, np.inf
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
