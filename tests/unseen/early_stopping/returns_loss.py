# unseen: wrong | line 17 | the best loss is returned and not its epoch

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("patience must be positive and losses not empty")
    best, wait = np.inf, 0
    for epoch, v in enumerate(validation_losses):
        if v < best:
            best, wait = v, 0
        else:
            wait += 1
        if wait == patience:
            break
    return best, epoch
