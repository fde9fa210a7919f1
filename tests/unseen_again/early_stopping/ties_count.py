# unseen: wrong | line 13 | a tie counts as better

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")
    best_loss = np.inf
    best_epoch = 0
    waited = 0
    for epoch, loss in enumerate(validation_losses):
        if loss <= best_loss:
            best_loss = loss
            best_epoch = epoch
            waited = 0
        else:
            waited += 1
            if waited >= patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
