# unseen: wrong | line 12 | the count is not set back after a better loss, so the bad epochs need not be in a row

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError
    best, best_epoch, wait = float("inf"), 0, 0
    for e, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, e
        else:
            wait += 1
            if wait >= patience:
                break
    return best_epoch, e
