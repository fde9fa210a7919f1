# expect: failed value -
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")

    waited, best_epoch = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[best_epoch]:
            best_epoch = epoch
        if validation_losses[epoch] < validation_losses[epoch - 1]:
            waited = 0
        else:
            waited += 1
        if waited == patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
