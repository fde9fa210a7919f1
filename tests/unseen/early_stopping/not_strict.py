# unseen: wrong | line 11 | <= counts an equal loss as better, so the later of two equal epochs is kept

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("patience must be at least 1 and there must be a loss")
    best, best_epoch, wait = np.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss <= best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
