# unseen: wrong | line 11 | a loss is compared with the one before and not with the best so far

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("patience")
    best_epoch, wait = 0, 0
    for t in range(1, len(validation_losses)):
        if validation_losses[t] < validation_losses[t - 1]:
            best_epoch, wait = t, 0
        else:
            wait += 1
            if wait == patience:
                return best_epoch, t
    return best_epoch, len(validation_losses) - 1
