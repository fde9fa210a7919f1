# unseen: wrong | line 9 | the best starts as the first loss; where that is NaN nothing is ever below it

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
        if wait == patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
