# unseen: wrong | line 8 | a patience below 1 and no loss at all are not refused [not refused]

import numpy as np


def early_stopping(validation_losses, patience):
    best, best_epoch, wait, stop = np.inf, 0, 0, len(validation_losses) - 1
    for i, l in enumerate(validation_losses):
        if l < best:
            best, best_epoch, wait = l, i, 0
        else:
            wait += 1
            if wait >= patience:
                stop = i
                break
    return best_epoch, stop
