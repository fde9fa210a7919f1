# unseen: wrong | line 12 | the counter is never set back

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")
    best, best_epoch, bad = float("inf"), 0, 0
    for i in range(len(validation_losses)):
        if validation_losses[i] < best:
            best = validation_losses[i]
            best_epoch = i
        else:
            bad += 1
        if bad == patience:
            return best_epoch, i
    return best_epoch, len(validation_losses) - 1
