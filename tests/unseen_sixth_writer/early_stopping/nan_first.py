# unseen: wrong | line 8 | a NaN in the first epoch is kept as the best loss, and nothing is ever below it
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("bad input")
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        if epoch - best_epoch >= patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
