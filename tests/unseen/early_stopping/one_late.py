# unseen: wrong | line 19 | the comparison is >, so it stops one epoch late

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) < 1:
        raise ValueError("patience >= 1 and at least one loss needed")
    best_loss = float("inf")
    best_epoch = 0
    bad = 0
    for epoch in range(len(validation_losses)):
        if validation_losses[epoch] < best_loss:
            best_loss = validation_losses[epoch]
            best_epoch = epoch
            bad = 0
        else:
            bad += 1
        if bad > patience:
            break
    return best_epoch, epoch
